package org.tianwang.contracts.ops;

/** A unit was given a task. */
public record TaskIssued(TaskView task) implements TaskEvent {}
