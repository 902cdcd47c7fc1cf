package org.tianwang.contracts.plates;

/** A second person has refused the entry. */
public record WatchEntryRejected(WatchEntryView entry) implements WatchEntryEvent {}
