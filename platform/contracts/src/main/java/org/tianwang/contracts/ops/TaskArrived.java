package org.tianwang.contracts.ops;

/** The crew is on scene. */
public record TaskArrived(TaskView task) implements TaskEvent {}
