package org.tianwang.rental.dwelling;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.Versioned;
import org.tianwang.contracts.rental.DwellingKind;
import org.tianwang.rental.landlord.LandlordView;

/**
 * A dwelling as it is read. Its landlord's name is hidden; see {@code …/landlord} for who must know it.
 */
public record DwellingView(
        UUID id,
        long version,
        String code,
        String address,
        String townshipCode,
        GeoPoint location,
        DwellingKind kind,
        int rooms,
        LandlordView landlord,
        Instant registeredAt,
        Instant changedAt)
        implements Versioned {}
