package org.tianwang.contracts.plates;

/** The entry was taken off the list before its time. */
public record WatchEntryWithdrawn(WatchEntryView entry) implements WatchEntryEvent {}
