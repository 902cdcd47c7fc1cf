package org.tianwang.contracts.ops;

/** It was no duplicate after all, and is an incident of its own again, as it was. */
public record IncidentParted(IncidentView incident) implements IncidentEvent {}
