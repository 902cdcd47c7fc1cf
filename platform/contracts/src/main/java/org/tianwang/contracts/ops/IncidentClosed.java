package org.tianwang.contracts.ops;

/** Its paperwork is done. */
public record IncidentClosed(IncidentView incident) implements IncidentEvent {}
