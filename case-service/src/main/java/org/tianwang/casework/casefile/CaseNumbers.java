package org.tianwang.casework.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * Gives out case numbers. The counter's row stays locked until the transaction ends, so that a rolled-back opening
 * takes its number back and openings of one year queue up; they are rare enough.
 */
@ApplicationScoped
class CaseNumbers {

    private static final String NEXT = """
            INSERT INTO case_number_serial (county, year, last) VALUES (?1, ?2, 1)
            ON CONFLICT (county, year) DO UPDATE SET last = case_number_serial.last + 1
            RETURNING last""";

    private final EntityManager database;
    private final CaseConfig config;

    CaseNumbers(EntityManager database, CaseConfig config) {
        this.database = database;
        this.config = config;
    }

    CaseNumber next(Instant openedAt) {
        int year = CaseNumber.yearOf(openedAt, config.zone());
        Object last = database.createNativeQuery(NEXT, Long.class)
                .setParameter(1, config.countyCode())
                .setParameter(2, year)
                .getSingleResult();
        return new CaseNumber(config.countyCode(), year, ((Number) last).longValue());
    }
}
