package org.tianwang.contracts.ops;

/** The crew has refused, with a reason. */
public record TaskRefused(TaskView task) implements TaskEvent {}
