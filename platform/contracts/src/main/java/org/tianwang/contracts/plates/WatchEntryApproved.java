package org.tianwang.contracts.plates;

/** A second person has agreed: the plate is looked out for from now on. */
public record WatchEntryApproved(WatchEntryView entry) implements WatchEntryEvent {}
