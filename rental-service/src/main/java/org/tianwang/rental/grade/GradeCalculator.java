package org.tianwang.rental.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tianwang.rental.grade.Assessment.GroupSum;
import org.tianwang.rental.grade.Assessment.Line;

/**
 * Grade = 100 − deductions over twelve months. Pure: the same rules, findings and moment always give the same sum, on
 * which a landlord and the bureau can agree with pencil and paper.
 */
public final class GradeCalculator {

    private static final BigDecimal FULL = new BigDecimal("100.0");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final GradeRules rules;
    private final ZoneId zone;

    /** @param zone in which "twelve months ago" is reckoned, so that a leap day or a time zone moves no house */
    public GradeCalculator(GradeRules rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    /** @param lastInspection the latest time somebody looked at the house; null if nobody has */
    public Assessment assess(List<Finding> findings, Instant lastInspection, Instant asOf) {
        Instant windowStart =
                asOf.atZone(zone).minusMonths(rules.windowMonths()).toInstant();
        List<Finding> known =
                findings.stream().filter(f -> !f.foundAt().isAfter(asOf)).toList();
        List<GroupSum> groups = Arrays.stream(FindingGroup.values())
                .map(group -> sum(group, known, windowStart))
                .toList();
        if (lastInspection == null || lastInspection.isBefore(windowStart)) {
            String why = lastInspection == null ? "never inspected" : "last inspection too long ago";
            return new Assessment(Grade.U, null, rules.version(), asOf, groups, List.of(why));
        }
        BigDecimal score = groups.stream().map(GroupSum::deducted).reduce(FULL, BigDecimal::subtract);
        List<String> reasons = new ArrayList<>();
        Grade grade = grade(score, known, reasons);
        return new Assessment(grade, score, rules.version(), asOf, groups, List.copyOf(reasons));
    }

    private GroupSum sum(FindingGroup group, List<Finding> findings, Instant windowStart) {
        List<Line> lines = findings.stream()
                .filter(f -> f.kind().group() == group && f.foundAt().isAfter(windowStart))
                .sorted(Comparator.comparing(Finding::foundAt).thenComparing(Finding::id))
                .map(this::line)
                .toList();
        BigDecimal sum = lines.stream().map(Line::points).reduce(BigDecimal.ZERO.setScale(1), BigDecimal::add);
        BigDecimal cap = rules.caps().get(group);
        return new GroupSum(group, cap, sum, sum.min(cap).setScale(1, RoundingMode.UNNECESSARY), lines);
    }

    private Line line(Finding f) {
        BigDecimal full = rules.points().get(f.kind());
        BigDecimal points = f.halved() ? full.divide(TWO, 1, RoundingMode.HALF_UP) : full.setScale(1);
        return new Line(f.id(), f.evidence(), f.kind(), f.foundAt(), points, f.halved());
    }

    /** An open danger outlives the window: a blocked exit does not become safe by growing old. */
    private Grade grade(BigDecimal score, List<Finding> findings, List<String> reasons) {
        findings.stream()
                .filter(f -> f.open() && rules.overrides().contains(f.kind()))
                .map(f -> "open: " + f.kind())
                .distinct()
                .forEach(reasons::add);
        long unregistered = findings.stream()
                .filter(f -> f.open() && f.kind() == FindingKind.UNREGISTERED_TENANT)
                .count();
        if (unregistered >= rules.unregisteredOverride()) {
            reasons.add("unregistered tenants: " + unregistered);
        }
        if (!reasons.isEmpty() || score.compareTo(rules.bFrom()) < 0) {
            return Grade.C;
        }
        if (score.compareTo(rules.aFrom()) < 0) {
            return Grade.B;
        }
        boolean critical =
                findings.stream().anyMatch(f -> f.open() && rules.severities().get(f.kind()) == Severity.CRITICAL);
        if (critical) {
            reasons.add("no A while a critical finding is open");
        }
        return critical ? Grade.B : Grade.A;
    }
}
