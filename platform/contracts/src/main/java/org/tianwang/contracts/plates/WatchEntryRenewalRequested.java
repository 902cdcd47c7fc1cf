package org.tianwang.contracts.plates;

/** Somebody asks for a longer validity; another person has to decide. */
public record WatchEntryRenewalRequested(WatchEntryView entry) implements WatchEntryEvent {}
