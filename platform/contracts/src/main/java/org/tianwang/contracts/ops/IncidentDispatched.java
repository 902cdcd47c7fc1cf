package org.tianwang.contracts.ops;

/** The first unit was sent. */
public record IncidentDispatched(IncidentView incident) implements IncidentEvent {}
