package org.tianwang.contracts.plates;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.Versioned;

/**
 * A vehicle that is followed for an incident (跟踪), until its hours are over.
 *
 * @param townshipCode the incident's
 * @param endedBy user name, or null when it ended by itself
 * @param endReason {@code TIME}, {@code PERSON}, {@code INCIDENT_OVER} or {@code SEARCH_UNJUSTIFIED}
 * @param last where it was seen last, or null
 */
public record FollowView(
        UUID id,
        long version,
        String plate,
        UUID incidentId,
        String townshipCode,
        String reference,
        String reason,
        String startedBy,
        Instant startedAt,
        Instant endsAt,
        Instant endedAt,
        String endedBy,
        String endReason,
        int sightings,
        FollowedSightingView last)
        implements Versioned {}
