package org.tianwang.bench.alerts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.ZoneKind;

/**
 * Detections of cameras that exist only here. Those that are to raise an alert go round the cameras with a frame time in a
 * bucket of its own each, so that every one of them is a new alert; the others are of a class that the rule passes over.
 */
final class AlertLoad {
    static final int CAMERAS = 100;
    static final int GROUPING_SECONDS = 1;
    /** A second: more would come back to a camera within its grouping window. */
    static final int MOST_ALERTS = CAMERAS / 2;

    private static final Box BOX = new Box(0.4, 0.3, 0.1, 0.3);

    private final List<String> cameras =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(CAMERAS).toList();
    private final Options options;

    AlertLoad(Options options) {
        this.options = options;
    }

    List<String> cameras() {
        return cameras;
    }

    /** Whether the nth detection raises an alert; they are spread evenly. */
    boolean raises(int number) {
        long before = (long) number * options.alerts() / options.rate();
        return (long) (number + 1) * options.alerts() / options.rate() > before;
    }

    Detection detection(int number) {
        UUID id = UUID.randomUUID();
        boolean raises = raises(number);
        int camera = raises ? (int) ((long) number * options.alerts() / options.rate() % CAMERAS) : number % CAMERAS;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Detection(
                id,
                DetectionKind.ENTERED_ZONE,
                cameras.get(camera),
                "T01",
                "track-" + id,
                raises ? "person" : "dog",
                0.9,
                BOX,
                "bench",
                ZoneKind.INTRUSION,
                null,
                null,
                null,
                null,
                null,
                now,
                null,
                now,
                null);
    }
}
