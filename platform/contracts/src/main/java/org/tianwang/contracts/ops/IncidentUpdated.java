package org.tianwang.contracts.ops;

/** Its facts have changed without a change of state. */
public record IncidentUpdated(IncidentView incident) implements IncidentEvent {}
