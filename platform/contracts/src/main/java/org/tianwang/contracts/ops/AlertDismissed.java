package org.tianwang.contracts.ops;

/** A person found it to be nothing, with a reason. */
public record AlertDismissed(AlertView alert) implements AlertEvent {}
