package org.tianwang.contracts.sky;

import java.time.Instant;
import java.util.UUID;

/**
 * A patrol round as lists, the live feed and events show it.
 *
 * @param townshipCode null for a plan of the whole county
 * @param startedBy the user, or null for an automatic round
 * @param scheduledFor when it was due, for automatic rounds
 * @param reason why it was missed or abandoned, in words, or null
 */
public record PatrolRoundView(
        UUID id,
        long version,
        UUID planId,
        String planName,
        String townshipCode,
        PatrolKind kind,
        PatrolStatus status,
        String startedBy,
        Instant scheduledFor,
        Instant startedAt,
        Instant endedAt,
        int secondsEach,
        String reason,
        PatrolCoverage coverage) {}
