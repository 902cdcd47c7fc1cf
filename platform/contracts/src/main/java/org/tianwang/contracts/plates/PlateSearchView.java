package org.tianwang.contracts.plates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.Versioned;

/**
 * A search of sightings that a second person has to know of. Says what was asked for and why, never what was found.
 *
 * @param scope place and time in words
 * @param referenceFound whether the purpose names an incident or task that there is
 * @param breadth why it is broad, in words; null where it is not
 * @param requestedBy user name
 * @param dueAt when it lapses, or when its review is due
 * @param runUntil until when its requester may run it, or page on
 * @param overdueSteps how often its missing review was told
 * @param watchers user names who hear of it besides those whose office it is
 */
public record PlateSearchView(
        UUID id,
        long version,
        PlateSearchKind kind,
        PlateSearchStatus status,
        String plate,
        Instant from,
        Instant to,
        String scope,
        String reference,
        boolean referenceFound,
        String reason,
        String breadth,
        String townshipCode,
        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        String decisionNote,
        Instant ranAt,
        Instant runUntil,
        Instant dueAt,
        int overdueSteps,
        Boolean justified,
        List<String> watchers)
        implements Versioned {}
