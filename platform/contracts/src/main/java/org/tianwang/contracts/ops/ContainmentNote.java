package org.tianwang.contracts.ops;

import java.time.Instant;
import java.util.UUID;

/**
 * That a containment (围堵) was computed anew, moved or ended, and how it stands. The plan itself, with its areas and
 * points, is fetched by those who look at it: it is large, and changes every few seconds.
 *
 * @param townshipCode the incident's, which decides who may hear of it
 * @param sightedAt when the vehicle was last seen
 * @param complete whether every way out can be closed in time
 * @param points how many can be closed, {@code gaps} how many cannot
 */
public record ContainmentNote(
        UUID id,
        long version,
        UUID incidentId,
        String townshipCode,
        boolean running,
        Instant sightedAt,
        Instant computedAt,
        boolean complete,
        int points,
        int gaps) {}
