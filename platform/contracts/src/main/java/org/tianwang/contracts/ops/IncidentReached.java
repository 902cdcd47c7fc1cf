package org.tianwang.contracts.ops;

/** The first unit is on scene. */
public record IncidentReached(IncidentView incident) implements IncidentEvent {}
