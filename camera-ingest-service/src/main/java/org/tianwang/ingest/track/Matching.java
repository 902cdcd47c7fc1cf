package org.tianwang.ingest.track;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.tianwang.contracts.sky.Box;
import org.tianwang.ingest.detect.Boxes;
import org.tianwang.ingest.detect.DetectedObject;

/**
 * Pairs tracks with detections so that they are most alike in sum. Overlap counts most; where boxes do not overlap,
 * because a camera had to wait its turn at the detector, a centre within reach of the last sighting still counts.
 */
final class Matching {
    private static final double LEAST_IOU = 0.2;
    private static final double CLEAR_IOU = 0.4;
    private static final double REACH_IN_BOXES_PER_SECOND = 1.2;
    private static final double LONGEST_REACH_IN_BOXES = 1.6;
    private static final Set<String> VEHICLES = Set.of("car", "truck", "bus", "train", "motorcycle");

    private Matching() {}

    static Map<Track, DetectedObject> match(List<Track> tracks, List<DetectedObject> objects, Instant time) {
        return best(tracks, objects, (track, object) -> likeness(track, object, time));
    }

    /** Only those that clearly overlap: for finds of little confidence. */
    static Map<Track, DetectedObject> matchOverlapping(List<Track> tracks, List<DetectedObject> objects) {
        return best(tracks, objects, (track, object) -> {
            double iou = Boxes.iou(track.box(), object.box());
            return iou >= CLEAR_IOU && sameFamily(track.objectClass(), object.objectClass()) ? iou : 0;
        });
    }

    /** The confirmed track of the same kind that was not found in this look and was nearest to where this one is. */
    static Optional<Track> nearestMissing(Track track, List<Track> tracks) {
        return tracks.stream()
                .filter(other -> other.confirmed() && other.misses() > 0)
                .filter(other -> sameFamily(other.objectClass(), track.objectClass()))
                .min(Comparator.comparingDouble(other -> distance(other.box(), track.box())));
    }

    private static Map<Track, DetectedObject> best(
            List<Track> tracks, List<DetectedObject> objects, ToDoubleBiFunction<Track, DetectedObject> likeness) {
        double[][] gain = new double[tracks.size()][objects.size()];
        for (int i = 0; i < tracks.size(); i++) {
            for (int j = 0; j < objects.size(); j++) {
                gain[i][j] = likeness.applyAsDouble(tracks.get(i), objects.get(j));
            }
        }
        int[] columnOf = Assignment.best(gain);
        Map<Track, DetectedObject> matched = new HashMap<>();
        for (int i = 0; i < columnOf.length; i++) {
            if (columnOf[i] >= 0) {
                matched.put(tracks.get(i), objects.get(columnOf[i]));
            }
        }
        return matched;
    }

    private static double likeness(Track track, DetectedObject object, Instant time) {
        if (!sameFamily(track.objectClass(), object.objectClass())) {
            return 0;
        }
        Box a = track.box();
        Box b = object.box();
        double iou = Boxes.iou(a, b);
        if (iou >= LEAST_IOU) {
            return 1 + iou;
        }
        double seconds = Duration.between(track.lastSeen(), time).toMillis() / 1000.0;
        double size = Math.max(Math.max(a.w(), a.h()), Math.max(b.w(), b.h()));
        double reach = Math.min(LONGEST_REACH_IN_BOXES, REACH_IN_BOXES_PER_SECOND * seconds) * size;
        double distance = distance(a, b);
        boolean alikeInSize = Math.max(a.h(), b.h()) < 1.8 * Math.min(a.h(), b.h());
        return distance < reach && alikeInSize ? 1 - distance / reach : 0;
    }

    private static double distance(Box a, Box b) {
        return Math.hypot(a.x() + a.w() / 2 - b.x() - b.w() / 2, a.y() + a.h() / 2 - b.y() - b.h() / 2);
    }

    private static boolean sameFamily(String a, String b) {
        return a.equals(b) || VEHICLES.contains(a) && VEHICLES.contains(b);
    }
}
