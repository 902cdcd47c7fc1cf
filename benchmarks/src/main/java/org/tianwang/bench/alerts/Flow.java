package org.tianwang.bench.alerts;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.PlateReading;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.contracts.sky.ZoneKind;

/**
 * A county's detections: the nth is the same on every run but for the day. Some cameras see far more than others; some
 * causes storm; of a hundred some read a plate, and of those some a watched one, rightly or with a character confused.
 */
final class Flow {
    private static final int WATCHED = 10_000;
    private static final double STORM = 0.003;
    private static final Box BOX = new Box(0.41, 0.32, 0.11, 0.29);

    private final Instant begin;
    private final int cameras;
    private final double plates;
    private final double watched;
    private final String[] ids;
    private final String[] townships;

    /**
     * @param plates share of the detections that read a plate
     * @param watched share of the plates read that are watched
     */
    Flow(Instant begin, int cameras, double plates, double watched) {
        this.begin = begin;
        this.cameras = cameras;
        this.plates = plates;
        this.watched = watched;
        this.ids = new String[cameras];
        this.townships = new String[cameras];
        for (int n = 0; n < cameras; n++) {
            ids[n] = County.camera(n).id();
            townships[n] = County.camera(n).township();
        }
    }

    Detection detection(long n) {
        SplittableRandom random = new SplittableRandom(n * 0x9E3779B97F4A7C15L);
        double lot = random.nextDouble();
        if (lot < STORM) {
            return seen(n, (int) (n % 3), DetectionKind.ENTERED_ZONE, random, true);
        }
        int camera = random.nextInt(random.nextInt(2) == 0 ? Math.max(1, cameras / 20) : cameras);
        if (lot < STORM + plates) {
            return plate(n, camera, random);
        }
        int kind = random.nextInt(100);
        return seen(
                n,
                camera,
                kind < 30
                        ? DetectionKind.APPEARED
                        : kind < 60
                                ? DetectionKind.LEFT
                                : kind < 80
                                        ? DetectionKind.ENTERED_ZONE
                                        : kind < 90 ? DetectionKind.CROSSED_LINE : DetectionKind.DWELLED,
                random,
                false);
    }

    private Detection seen(long n, int camera, DetectionKind kind, SplittableRandom random, boolean storm) {
        boolean line = kind == DetectionKind.CROSSED_LINE;
        boolean zone = kind == DetectionKind.ENTERED_ZONE || kind == DetectionKind.DWELLED;
        String objectClass = storm ? "person" : County.CLASSES.get(random.nextInt(County.CLASSES.size()));
        double confidence = storm ? 0.96 : (500 + random.nextInt(500)) / 1000.0;
        int place = storm ? 1 : random.nextInt(County.ZONES);
        return detection(
                n,
                camera,
                kind,
                objectClass,
                confidence,
                zone ? County.zone(place) : null,
                line ? "line-" + place % 4 : null,
                kind == DetectionKind.DWELLED ? random.nextInt(2) * 50 + 10 : null,
                null);
    }

    private Detection plate(long n, int camera, SplittableRandom random) {
        String text = random.nextDouble() < watched
                ? misread(County.plate(random.nextInt(WATCHED)), random)
                : County.stranger(random.nextInt(1_000_000));
        PlateReading reading = new PlateReading(text, Plates.fold(text), 0.93);
        return detection(n, camera, DetectionKind.PLATE_READ, "car", 0.93, null, null, null, reading);
    }

    /** Three of ten with a character that cameras confuse, where there is one. */
    private static String misread(String plate, SplittableRandom random) {
        if (random.nextInt(10) >= 3) {
            return plate;
        }
        for (int i = 2; i < plate.length(); i++) {
            int at = "0D8B5S2Z".indexOf(plate.charAt(i));
            if (at >= 0) {
                return plate.substring(0, i) + "0D8B5S2Z".charAt(at ^ 1) + plate.substring(i + 1);
            }
        }
        return plate.substring(1);
    }

    private Detection detection(
            long n,
            int camera,
            DetectionKind kind,
            String objectClass,
            double confidence,
            String zone,
            String line,
            Integer dwell,
            PlateReading plate) {
        Instant time = begin.plusMillis(n);
        UUID id = new UUID(0x0190_0000_0000_7000L, n);
        return new Detection(
                id,
                kind,
                ids[camera],
                townships[camera],
                "track-" + n,
                objectClass,
                confidence,
                BOX,
                zone,
                zone == null ? null : ZoneKind.INTRUSION,
                line,
                line == null ? null : "FORWARD",
                dwell,
                null,
                plate,
                time,
                null,
                time.plusMillis(40),
                "snap-" + n);
    }
}
