package org.tianwang.contracts.ops;

/** Somebody has seen it. */
public record AlertAcknowledged(AlertView alert) implements AlertEvent {}
