package org.tianwang.contracts.rental;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;

/**
 * What other services may know of a dwelling: the house, not who owns it or lives in it.
 *
 * @param version grows with every change of the dwelling
 * @param rooms rooms that are let
 */
public record DwellingFacts(
        UUID id,
        long version,
        String code,
        String address,
        String townshipCode,
        GeoPoint location,
        DwellingKind kind,
        int rooms,
        Instant registeredAt,
        Instant changedAt) {}
