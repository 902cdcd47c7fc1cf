package org.tianwang.ingest.track;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.tianwang.contracts.sky.Box;
import org.tianwang.ingest.detect.DetectedObject;

/**
 * One object being followed. Its class is what most of its detections said, weighted by confidence, because a van
 * flickers between car and truck. Confined to its tracker's thread.
 */
public final class Track {
    private static final double SIZE_SMOOTHING = 0.5;
    private static final double MEASUREMENT_SHARE = 0.08;
    private static final double ACCELERATION_SHARE = 0.4;

    private final String id;
    private final Instant firstSeen;
    private final AxisFilter x;
    private final AxisFilter y;
    private final Map<String, Double> classVotes = new HashMap<>();
    private String objectClass;
    private double width;
    private double height;
    private double confidence;
    private Box known;
    private Instant predictedTo;
    private Instant lastSeen;
    private int hits;
    private int misses;
    private boolean confirmed;

    Track(String id, DetectedObject first, Instant time) {
        this.id = id;
        this.firstSeen = time;
        this.predictedTo = time;
        Box box = first.box();
        this.width = box.w();
        this.height = box.h();
        this.x = new AxisFilter(box.x() + box.w() / 2, MEASUREMENT_SHARE * width);
        this.y = new AxisFilter(box.y() + box.h() / 2, MEASUREMENT_SHARE * height);
        this.confidence = first.confidence();
        count(first, time);
    }

    void predict(Instant time) {
        double seconds = Math.clamp(Duration.between(predictedTo, time).toMillis() / 1000.0, 0.0, 5.0);
        x.predict(seconds, ACCELERATION_SHARE * height);
        y.predict(seconds, ACCELERATION_SHARE * height);
        predictedTo = time;
        known = null;
    }

    /** @param certain whether the find counts for the track's confidence, or only says where the object is */
    void update(DetectedObject seen, Instant time, boolean certain) {
        Box box = seen.box();
        x.correct(box.x() + box.w() / 2, MEASUREMENT_SHARE * width);
        y.correct(box.y() + box.h() / 2, MEASUREMENT_SHARE * height);
        width += SIZE_SMOOTHING * (box.w() - width);
        height += SIZE_SMOOTHING * (box.h() - height);
        confidence = certain ? seen.confidence() : confidence;
        count(seen, time);
    }

    private void count(DetectedObject seen, Instant time) {
        classVotes.merge(seen.objectClass(), seen.confidence(), Double::sum);
        objectClass = most(classVotes);
        known = null;
        lastSeen = time;
        hits++;
        misses = 0;
    }

    void miss() {
        misses++;
    }

    void confirm() {
        confirmed = true;
    }

    public String id() {
        return id;
    }

    public boolean confirmed() {
        return confirmed;
    }

    /** Asked for every pair of track and find, hence worked out once a look. */
    public Box box() {
        if (known == null) {
            known = where();
        }
        return known;
    }

    private Box where() {
        double left = Math.clamp(x.position() - width / 2, 0.0, 1.0);
        double top = Math.clamp(y.position() - height / 2, 0.0, 1.0);
        double right = Math.clamp(x.position() + width / 2, 0.0, 1.0);
        double bottom = Math.clamp(y.position() + height / 2, 0.0, 1.0);
        return new Box(left, top, right - left, bottom - top);
    }

    public String objectClass() {
        return objectClass;
    }

    private static String most(Map<String, Double> votes) {
        return votes.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    /** Of the latest find that was certain. */
    public double confidence() {
        return confidence;
    }

    public Instant firstSeen() {
        return firstSeen;
    }

    public Instant lastSeen() {
        return lastSeen;
    }

    int hits() {
        return hits;
    }

    int misses() {
        return misses;
    }
}
