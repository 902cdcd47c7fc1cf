package org.tianwang.contracts.ops;

/** The crew is done, with an outcome. */
public record TaskCompleted(TaskView task) implements TaskEvent {}
