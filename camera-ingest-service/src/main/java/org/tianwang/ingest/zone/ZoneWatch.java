package org.tianwang.ingest.zone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.ingest.track.Track;

/**
 * One zone of one camera. A track enters when it first stands inside; it has left only when it stands clearly outside
 * (by {@link #MARGIN}) or has been outside for {@link #GRACE}, so that a box trembling at the border neither enters
 * twice nor loses its dwell.
 */
final class ZoneWatch {
    static final double MARGIN = 0.02;
    static final Duration GRACE = Duration.ofSeconds(2);
    private static final List<Integer> DWELL_SECONDS = List.of(10, 30, 60, 120, 300);

    private final Zone zone;
    private final Polygon shape;
    private final CrowdWatch crowd;
    private final List<Integer> dwells;
    private final Map<String, Stay> stays = new HashMap<>();

    private static final class Stay {
        private final Instant enteredAt;
        private Instant lastInside;
        private int dwellsTold;

        private Stay(Instant enteredAt) {
            this.enteredAt = enteredAt;
            this.lastInside = enteredAt;
        }
    }

    ZoneWatch(Zone zone, int crowdSize) {
        this.zone = zone;
        this.shape = new Polygon(zone.polygon());
        this.crowd = new CrowdWatch(zone, zone.crowdSize() == null ? crowdSize : zone.crowdSize());
        this.dwells = zone.dwellSeconds() == null || zone.dwellSeconds().isEmpty()
                ? DWELL_SECONDS
                : zone.dwellSeconds().stream().sorted().toList();
    }

    List<Happening> see(List<Track> seen) {
        List<Happening> happenings = new ArrayList<>();
        seen.forEach(track -> see(track, happenings));
        crowd.see(seen, stays.size()).ifPresent(happenings::add);
        return happenings;
    }

    private void see(Track track, List<Happening> happenings) {
        Point foot = Point.standing(track.box());
        Instant now = track.lastSeen();
        Stay stay = stays.get(track.id());
        boolean inside = shape.contains(foot);
        if (stay == null) {
            if (inside) {
                stays.put(track.id(), new Stay(now));
                happenings.add(Happening.of(DetectionKind.ENTERED_ZONE, track).inZone(zone.name(), zone.kind()));
            }
            return;
        }
        if (inside) {
            stay.lastInside = now;
        } else if (shape.distanceToBorder(foot) > MARGIN || lastedLonger(stay.lastInside, now, GRACE)) {
            stays.remove(track.id());
            return;
        }
        tellDwell(track, stay, happenings);
    }

    private void tellDwell(Track track, Stay stay, List<Happening> happenings) {
        while (stay.dwellsTold < dwells.size()
                && !track.lastSeen().isBefore(stay.enteredAt.plusSeconds(dwells.get(stay.dwellsTold)))) {
            int seconds = dwells.get(stay.dwellsTold++);
            happenings.add(Happening.of(DetectionKind.DWELLED, track)
                    .inZone(zone.name(), zone.kind())
                    .afterSeconds(seconds));
        }
    }

    private static boolean lastedLonger(Instant from, Instant to, Duration limit) {
        return Duration.between(from, to).compareTo(limit) > 0;
    }

    /** Somebody else stands inside in this one's place, or nobody does. */
    void replace(String trackId, Track successor) {
        boolean wasInside = stays.remove(trackId) != null;
        if (wasInside && shape.contains(Point.standing(successor.box()))) {
            stays.put(successor.id(), new Stay(successor.lastSeen()));
        }
    }

    void forget(String trackId) {
        stays.remove(trackId);
    }
}
