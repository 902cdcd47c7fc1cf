package org.tianwang.rental.grade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A grade with the whole sum that leads to it, so that a landlord can add it up and appeal against a single line.
 *
 * @param score 100 less the capped deductions; null while unrated
 * @param reasons why the grade is lower than the sum alone would make it
 */
public record Assessment(
        Grade grade, BigDecimal score, int ruleVersion, Instant asOf, List<GroupSum> groups, List<String> reasons) {

    /** One head of the sum: its lines, what they come to, and what the cap leaves of that. */
    public record GroupSum(FindingGroup group, BigDecimal cap, BigDecimal sum, BigDecimal deducted, List<Line> lines) {}

    /** One deduction with what it rests on. */
    public record Line(
            UUID findingId, UUID evidence, FindingKind kind, Instant foundAt, BigDecimal points, boolean halved) {}
}
