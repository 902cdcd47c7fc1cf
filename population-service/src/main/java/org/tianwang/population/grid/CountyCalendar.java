package org.tianwang.population.grid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of the county: a grid's first and last day begin and end at midnight there, not in UTC. */
@ApplicationScoped
public class CountyCalendar {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    CountyCalendar(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public LocalDate dayOf(Instant time) {
        return time.atZone(COUNTY).toLocalDate();
    }
}
