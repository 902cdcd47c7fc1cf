package org.tianwang.rental.grade;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The published sum as it stands in the design, written down a second time so that a slip in one of them shows. */
final class GradeFixtures {

    static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private static final Map<FindingKind, String> POINTS = Map.ofEntries(
            entry(FindingKind.BLOCKED_EXIT, "15"),
            entry(FindingKind.ONLY_EXIT_BLOCKED, "15"),
            entry(FindingKind.DANGER_NOTICE, "0"),
            entry(FindingKind.INDOOR_EBIKE_CHARGING, "10"),
            entry(FindingKind.UNSAFE_WIRING_OR_GAS, "8"),
            entry(FindingKind.NO_ALARM_OR_EXTINGUISHER, "6"),
            entry(FindingKind.OVERCROWDING, "6"),
            entry(FindingKind.UNREGISTERED_TENANT, "8"),
            entry(FindingKind.NO_PLEDGE, "4"),
            entry(FindingKind.LATE_REPORT, "3"),
            entry(FindingKind.UNREPORTED_DEPARTURE, "2"),
            entry(FindingKind.ADJUDICATED_LANDLORD_FAULT, "10"),
            entry(FindingKind.FIRE, "10"),
            entry(FindingKind.OVERDUE_FIX, "5"),
            entry(FindingKind.REFUSED_LAWFUL_INSPECTION, "5"));

    private GradeFixtures() {}

    static GradeRules rules() {
        var critical = EnumSet.of(FindingKind.BLOCKED_EXIT, FindingKind.ONLY_EXIT_BLOCKED, FindingKind.DANGER_NOTICE);
        return new GradeRules(
                1,
                Arrays.stream(FindingKind.values())
                        .collect(Collectors.toMap(Function.identity(), k -> new BigDecimal(POINTS.get(k)))),
                Map.of(
                        FindingGroup.FIRE_AND_STRUCTURE, new BigDecimal("40"),
                        FindingGroup.REGISTRATION, new BigDecimal("30"),
                        FindingGroup.PREMISES_INCIDENTS, new BigDecimal("20"),
                        FindingGroup.COOPERATION, new BigDecimal("10")),
                Arrays.stream(FindingKind.values())
                        .collect(Collectors.toMap(
                                Function.identity(), k -> critical.contains(k) ? Severity.CRITICAL : Severity.MAJOR)),
                EnumSet.of(FindingKind.ONLY_EXIT_BLOCKED, FindingKind.DANGER_NOTICE),
                new BigDecimal("85"),
                new BigDecimal("70"),
                3,
                12);
    }

    static Finding mended(FindingKind kind) {
        return found(kind, NOW.minusSeconds(86_400), false, false, false);
    }

    static Finding open(FindingKind kind) {
        return found(kind, NOW.minusSeconds(86_400), true, false, false);
    }

    static Finding owned(FindingKind kind) {
        return found(kind, NOW.minusSeconds(86_400), false, true, true);
    }

    static Finding found(FindingKind kind, Instant at, boolean open, boolean reported, boolean inTime) {
        return new Finding(UUID.randomUUID(), kind, UUID.randomUUID(), at, open, reported, inTime);
    }
}
