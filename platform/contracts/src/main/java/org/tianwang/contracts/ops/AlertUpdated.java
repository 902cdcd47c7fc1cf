package org.tianwang.contracts.ops;

/** More of the same was seen, or the camera's facts became known. */
public record AlertUpdated(AlertView alert) implements AlertEvent {}
