package org.tianwang.alert.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.tianwang.alert.unit.Geo;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.IncidentKind;

/**
 * How likely two reports are one matter: by place, time and kind, each falling off in a straight line, weighed five,
 * three and two. Whatever is too far in place or time is none, however alike the rest. Pure.
 */
final class DuplicatePolicy {

    static final double FAR_METRES = 800;
    static final Duration LONG_AFTER = Duration.ofMinutes(30);

    /** From here on a pair is offered for merging. */
    static final double OFFERED = 0.5;

    private static final double PLACE = 0.5;
    private static final double TIME = 0.3;
    private static final double KIND = 0.2;
    private static final double SAME_WORDS = 0.8;

    /** Kinds that callers mistake for one another. */
    private static final Set<IncidentKind> VIOLENCE =
            EnumSet.of(IncidentKind.ROBBERY, IncidentKind.FIGHT, IncidentKind.DISTURBANCE, IncidentKind.CROWD);

    private static final Set<IncidentKind> STEALTH =
            EnumSet.of(IncidentKind.THEFT, IncidentKind.INTRUSION, IncidentKind.LOITERING, IncidentKind.ROBBERY);

    private DuplicatePolicy() {}

    /** What is known of a report; place, words and kind may be null. */
    record Report(GeoPoint location, String place, Instant at, IncidentKind kind) {}

    /**
     * How alike two reports are.
     *
     * @param score from 0 to 1
     * @param metres between them, or null when one has no place
     */
    record Likeness(double score, Long metres, long seconds, double kind) {}

    static Likeness compare(Report a, Report b) {
        Duration apart = Duration.between(a.at(), b.at()).abs();
        Long metres = a.location() == null || b.location() == null
                ? null
                : Math.round(Geo.metresBetween(a.location(), b.location()));
        double place = place(a, b, metres);
        double time = Math.max(0, 1 - apart.toMillis() / (double) LONG_AFTER.toMillis());
        double kind = kind(a.kind(), b.kind());
        boolean none = place == 0 || time == 0;
        double score = none ? 0 : PLACE * place + TIME * time + KIND * kind;
        return new Likeness(Math.round(score * 100) / 100.0, metres, apart.toSeconds(), kind);
    }

    private static double place(Report a, Report b, Long metres) {
        if (metres != null) {
            return Math.max(0, 1 - metres / FAR_METRES);
        }
        boolean sameWords = a.place() != null
                && b.place() != null
                && a.place().strip().equals(b.place().strip());
        return sameWords ? SAME_WORDS : 0;
    }

    private static double kind(IncidentKind a, IncidentKind b) {
        if (a == b && a != null) {
            return 1;
        }
        if (a == null || b == null || a == IncidentKind.OTHER || b == IncidentKind.OTHER) {
            return 0.5;
        }
        boolean related =
                (VIOLENCE.contains(a) && VIOLENCE.contains(b)) || (STEALTH.contains(a) && STEALTH.contains(b));
        return related ? 0.5 : 0;
    }
}
