package org.tianwang.contracts.ops;

/** It is over; with an offence kind, a case opens by itself. */
public record IncidentResolved(IncidentView incident) implements IncidentEvent {}
