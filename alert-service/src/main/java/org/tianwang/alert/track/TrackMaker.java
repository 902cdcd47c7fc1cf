package org.tianwang.alert.track;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tianwang.alert.sighting.SightingView;
import org.tianwang.alert.unit.Geo;

/**
 * Makes the legs of a track. The distance as the crow flies is the shortest that any road can have, so a speed over the
 * limit is certainly too fast; cameras read from a distance, which is taken off first so that two that look at one
 * junction make no jump. Pure.
 */
final class TrackMaker {

    private static final double SECONDS_PER_HOUR = 3_600;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Over less time than this a speed is a figure without a meaning: two cameras that read at the same moment. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final TrackConfig config;

    TrackMaker(TrackConfig config) {
        this.config = config;
    }

    /** @param points oldest first */
    List<TrackLeg> legs(List<SightingView> points) {
        List<TrackLeg> legs = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            legs.add(leg(i, points.get(i), points.get(i + 1)));
        }
        return legs;
    }

    private TrackLeg leg(int from, SightingView a, SightingView b) {
        Duration time = Duration.between(a.seenAt(), b.seenAt());
        Double metres =
                a.location() == null || b.location() == null ? null : Geo.metresBetween(a.location(), b.location());
        return new TrackLeg(
                from,
                kind(a, b, time, metres),
                time.toSeconds(),
                metres == null ? null : Math.round(metres),
                metres == null ? null : least(metres, time));
    }

    private TrackLegKind kind(SightingView a, SightingView b, Duration time, Double metres) {
        boolean same = a.cameraId().equals(b.cameraId());
        if (!same && metres != null && isImpossible(metres, time)) {
            return TrackLegKind.IMPOSSIBLE;
        }
        if (time.compareTo(config.gapAfter()) > 0) {
            return TrackLegKind.GAP;
        }
        return same ? TrackLegKind.STAYED : TrackLegKind.MOVED;
    }

    private boolean isImpossible(double metres, Duration time) {
        double certain = certain(metres);
        return certain > 0 && (time.isZero() || kmh(certain, time) > config.impossibleKmh());
    }

    private Long least(double metres, Duration time) {
        double certain = certain(metres);
        return certain <= 0 || time.compareTo(SHORTEST) < 0 ? null : Math.round(kmh(certain, time));
    }

    /** What must have been driven, wherever before its camera the plate was read. */
    private double certain(double metres) {
        return metres - 2.0 * config.readingRangeMetres();
    }

    private static double kmh(double metres, Duration time) {
        double seconds = time.getSeconds() + time.getNano() / NANOS_PER_SECOND;
        return metres / 1000 / (seconds / SECONDS_PER_HOUR);
    }
}
