package org.tianwang.alert.incident;

import org.tianwang.contracts.ops.IncidentView;

/**
 * An incident that may be the same matter.
 *
 * @param score from 0 to 1, by place, time and kind
 * @param metres between the two, or null when one has no place
 */
public record DuplicateView(IncidentView incident, double score, Long metres, long secondsApart) {}
