package org.tianwang.contracts.plates;

/** The entry's time is over; it ended by itself. */
public record WatchEntryExpired(WatchEntryView entry) implements WatchEntryEvent {}
