package org.tianwang.contracts.ops;

/** The crew is on its way. */
public record TaskDeparted(TaskView task) implements TaskEvent {}
