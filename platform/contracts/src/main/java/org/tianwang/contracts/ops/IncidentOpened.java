package org.tianwang.contracts.ops;

/** An incident was opened from an alert, a phone call or an officer. */
public record IncidentOpened(IncidentView incident) implements IncidentEvent {}
