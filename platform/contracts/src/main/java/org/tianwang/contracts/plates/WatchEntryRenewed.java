package org.tianwang.contracts.plates;

/** A second person has agreed to a longer validity. */
public record WatchEntryRenewed(WatchEntryView entry) implements WatchEntryEvent {}
