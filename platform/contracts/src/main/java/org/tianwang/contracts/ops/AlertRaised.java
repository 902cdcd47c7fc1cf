package org.tianwang.contracts.ops;

/** A rule matched for the first time in its bucket. */
public record AlertRaised(AlertView alert) implements AlertEvent {}
