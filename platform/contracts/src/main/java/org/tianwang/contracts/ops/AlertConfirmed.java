package org.tianwang.contracts.ops;

/** A person found it real; its incident is named in the view. */
public record AlertConfirmed(AlertView alert) implements AlertEvent {}
