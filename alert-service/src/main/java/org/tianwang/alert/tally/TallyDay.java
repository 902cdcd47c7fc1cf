package org.tianwang.alert.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days are the county's, as people count them. */
public final class TallyDay {

    private static final ZoneId COUNTY_TIME = ZoneId.of("Asia/Shanghai");

    private TallyDay() {}

    public static LocalDate of(Instant when) {
        return LocalDate.ofInstant(when, COUNTY_TIME);
    }
}
