package org.tianwang.rental.grade;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * One version of the published sum. Rules are data with a version, never edited in place: a grade names the version it
 * was worked out with, and a new version re-grades nothing silently.
 *
 * @param version what a grade refers to
 * @param points the full deduction of each kind
 * @param caps the most that a group can cost
 * @param severities how grave each kind is
 * @param overrides kinds that, while open, make the grade C whatever the sum says
 * @param aFrom lowest sum of an A
 * @param bFrom lowest sum of a B
 * @param unregisteredOverride from how many open unregistered tenants the grade is C
 * @param windowMonths how long a finding counts, and how long an inspection keeps a house rated
 */
public record GradeRules(
        int version,
        Map<FindingKind, BigDecimal> points,
        Map<FindingGroup, BigDecimal> caps,
        Map<FindingKind, Severity> severities,
        Set<FindingKind> overrides,
        BigDecimal aFrom,
        BigDecimal bFrom,
        int unregisteredOverride,
        int windowMonths) {

    public GradeRules {
        points = Map.copyOf(new EnumMap<>(points));
        caps = Map.copyOf(new EnumMap<>(caps));
        severities = Map.copyOf(new EnumMap<>(severities));
        overrides = Set.copyOf(overrides);
        requireEvery(FindingKind.values(), points, "points");
        requireEvery(FindingKind.values(), severities, "a severity");
        requireEvery(FindingGroup.values(), caps, "a cap");
        if (bFrom.compareTo(aFrom) > 0) {
            throw new IllegalArgumentException("an A cannot start below a B");
        }
    }

    private static <K> void requireEvery(K[] keys, Map<K, ?> figures, String what) {
        for (K key : keys) {
            if (!figures.containsKey(key)) {
                throw new IllegalArgumentException("rules give " + key + " no " + what);
            }
        }
    }
}
