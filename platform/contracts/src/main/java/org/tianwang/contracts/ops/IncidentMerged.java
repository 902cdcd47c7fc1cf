package org.tianwang.contracts.ops;

/** It was found to duplicate another one, {@code mergedInto}; that one is told of as updated. */
public record IncidentMerged(IncidentView incident) implements IncidentEvent {}
