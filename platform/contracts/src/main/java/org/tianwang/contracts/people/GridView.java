package org.tianwang.contracts.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.Versioned;

/**
 * A police grid (警务网格).
 *
 * @param polygon outer ring as {@code [lon, lat]} in WGS 84, not closed
 * @param officers user names of its grid officers
 * @param validFrom first day it is in force; {@code validTo} the last, or null for open end
 */
public record GridView(
        UUID id,
        long version,
        String code,
        String name,
        GridKind kind,
        String townshipCode,
        List<List<Double>> polygon,
        List<String> officers,
        LocalDate validFrom,
        LocalDate validTo)
        implements Versioned {}
