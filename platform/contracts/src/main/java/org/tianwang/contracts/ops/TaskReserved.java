package org.tianwang.contracts.ops;

/** A unit was set aside for an incident; it is not sent yet. */
public record TaskReserved(TaskView task) implements TaskEvent {}
