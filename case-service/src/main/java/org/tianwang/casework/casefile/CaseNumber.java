package org.tianwang.casework.casefile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * The number by which people call a case: county, year of opening, serial, as in {@code YH-2026-000042}.
 *
 * <p>Serials count from 1 in each county and year, in the order of opening. They are unique but promise no more: a gap
 * is no lost case, and nobody may read anything into one. After 999,999 the serial simply grows longer. The year is the
 * one on the wall in the county's time zone, not in UTC, because that is what officers will look for.
 */
public record CaseNumber(String county, int year, long serial) {

    private static final Pattern COUNTY = Pattern.compile("[A-Z0-9]{2,12}");

    public CaseNumber {
        if (county == null || !COUNTY.matcher(county).matches()) {
            throw new IllegalArgumentException("a county code has 2 to 12 capital letters or digits");
        }
        if (serial < 1) {
            throw new IllegalArgumentException("serials count from 1");
        }
    }

    /** The year that a case opened at this instant belongs to. */
    public static int yearOf(Instant openedAt, ZoneId zone) {
        return openedAt.atZone(zone).getYear();
    }

    /** The number as it is written and stored. */
    public String text() {
        return "%s-%04d-%06d".formatted(county, year, serial);
    }
}
