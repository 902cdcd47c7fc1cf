package org.tianwang.contracts.ops;

/** The crew has accepted. */
public record TaskAccepted(TaskView task) implements TaskEvent {}
