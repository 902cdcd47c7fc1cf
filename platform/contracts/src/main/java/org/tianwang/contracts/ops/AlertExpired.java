package org.tianwang.contracts.ops;

/** Nobody saw it in time. */
public record AlertExpired(AlertView alert) implements AlertEvent {}
