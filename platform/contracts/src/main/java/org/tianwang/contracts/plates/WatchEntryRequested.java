package org.tianwang.contracts.plates;

/** Somebody asks for a plate to be looked out for; another person has to decide. */
public record WatchEntryRequested(WatchEntryView entry) implements WatchEntryEvent {}
