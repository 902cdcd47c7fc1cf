package org.tianwang.contracts.plates;

/** A second person has refused a longer validity; the entry ends when it was to end. */
public record WatchEntryRenewalRejected(WatchEntryView entry) implements WatchEntryEvent {}
