package org.tianwang.ingest.zone;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.Line;
import org.tianwang.ingest.track.Track;

/**
 * One directed line of one camera. A track has crossed when it was clearly on one side, is now clearly on the other,
 * and its way between cuts the line; standing on the line tells nothing.
 */
final class LineWatch {
    private static final double CLEARLY = 0.01;
    private static final String FORWARD = "FORWARD";
    private static final String BACKWARD = "BACKWARD";

    private final Line line;
    private final Point from;
    private final Point to;
    private final double length;
    private final Map<String, Point> lastClear = new HashMap<>();

    LineWatch(Line line) {
        this.line = line;
        this.from = new Point(line.from().get(0), line.from().get(1));
        this.to = new Point(line.to().get(0), line.to().get(1));
        this.length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    }

    Optional<Happening> see(Track track) {
        Point foot = Point.standing(track.box());
        double side = Segment.side(from, to, foot);
        if (Math.abs(side) / length < CLEARLY) {
            return Optional.empty();
        }
        Point before = lastClear.put(track.id(), foot);
        boolean changedSide = before != null && Segment.side(from, to, before) * side < 0;
        if (!changedSide || !Segment.intersect(from, to, before, foot)) {
            return Optional.empty();
        }
        String direction = side > 0 ? FORWARD : BACKWARD;
        boolean counts = line.direction() == null
                || line.direction().equals("BOTH")
                || line.direction().equals(direction);
        return counts
                ? Optional.of(Happening.of(DetectionKind.CROSSED_LINE, track).acrossLine(line.name(), direction))
                : Optional.empty();
    }

    void forget(String trackId) {
        lastClear.remove(trackId);
    }
}
