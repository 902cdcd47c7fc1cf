package org.tianwang.contracts.ops;

/** The task was called off. */
public record TaskCancelled(TaskView task) implements TaskEvent {}
