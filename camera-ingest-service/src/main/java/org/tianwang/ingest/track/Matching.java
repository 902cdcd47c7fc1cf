package org.tianwang.ingest.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.tianwang.contracts.sky.Box;
import org.tianwang.ingest.detect.Boxes;
import org.tianwang.ingest.detect.DetectedObject;

/**
 * Pairs tracks with detections, the most alike first. Overlap counts most; where boxes do not overlap, because a camera
 * had to wait its turn at the detector, a centre within reach of the last sighting still counts. Greedy: with the few
 * objects of a street scene it differs from the optimal assignment only where both are guesses.
 */
final class Matching {
    private static final double LEAST_IOU = 0.1;
    private static final double REACH_IN_BOXES_PER_SECOND = 1.2;
    private static final double LONGEST_REACH_IN_BOXES = 1.6;
    private static final Set<String> VEHICLES = Set.of("car", "truck", "bus", "train", "motorcycle");

    private record Pair(Track track, DetectedObject object, double likeness) {}

    private Matching() {}

    static Map<Track, DetectedObject> match(List<Track> tracks, List<DetectedObject> objects, Instant time) {
        List<Pair> pairs = new ArrayList<>();
        for (Track track : tracks) {
            for (DetectedObject object : objects) {
                likeness(track, object, time).ifPresent(l -> pairs.add(new Pair(track, object, l)));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        Map<Track, DetectedObject> matched = new HashMap<>();
        Set<DetectedObject> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!matched.containsKey(pair.track) && taken.add(pair.object)) {
                matched.put(pair.track, pair.object);
            }
        }
        return matched;
    }

    private static OptionalDouble likeness(Track track, DetectedObject object, Instant time) {
        if (!sameFamily(track.objectClass(), object.objectClass())) {
            return OptionalDouble.empty();
        }
        Box a = track.box();
        Box b = object.box();
        double iou = Boxes.iou(a, b);
        if (iou >= LEAST_IOU) {
            return OptionalDouble.of(1 + iou);
        }
        double seconds = Duration.between(track.lastSeen(), time).toMillis() / 1000.0;
        double size = Math.max(Math.max(a.w(), a.h()), Math.max(b.w(), b.h()));
        double reach = Math.min(LONGEST_REACH_IN_BOXES, REACH_IN_BOXES_PER_SECOND * seconds) * size;
        double distance = Math.hypot(a.x() + a.w() / 2 - b.x() - b.w() / 2, a.y() + a.h() / 2 - b.y() - b.h() / 2);
        boolean alikeInSize = Math.max(a.h(), b.h()) < 1.8 * Math.min(a.h(), b.h());
        return distance < reach && alikeInSize ? OptionalDouble.of(1 - distance / reach) : OptionalDouble.empty();
    }

    private static boolean sameFamily(String a, String b) {
        return a.equals(b) || VEHICLES.contains(a) && VEHICLES.contains(b);
    }
}
