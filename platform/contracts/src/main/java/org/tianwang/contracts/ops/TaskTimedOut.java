package org.tianwang.contracts.ops;

/** Nobody of the crew answered in time. */
public record TaskTimedOut(TaskView task) implements TaskEvent {}
