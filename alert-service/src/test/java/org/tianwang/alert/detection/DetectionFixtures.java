package org.tianwang.alert.detection;

import java.time.Instant;
import org.tianwang.contracts.sky.DetectionKind;

/** Detections for tests: a person who has entered the yard of camera {@code cam-1}, at noon of a Monday in China. */
public final class DetectionFixtures {

    /** Monday 2026-03-02, 12:00 in Asia/Shanghai. */
    public static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private DetectionFixtures() {}

    public static DetectionFacts personInYard() {
        return at(NOON);
    }

    public static DetectionFacts at(Instant frameTime) {
        return new DetectionFacts(
                "d-" + frameTime.toEpochMilli(),
                "cam-1",
                "T01",
                DetectionKind.ENTERED_ZONE,
                "person",
                0.80,
                "yard",
                null,
                0,
                null,
                null,
                frameTime,
                "snap-1",
                null,
                null,
                0,
                null,
                null);
    }

    public static DetectionFacts dwelled(int seconds) {
        return new DetectionFacts(
                "d-dwell",
                "cam-1",
                "T01",
                DetectionKind.DWELLED,
                "person",
                0.8,
                "yard",
                null,
                seconds,
                null,
                null,
                NOON,
                null,
                null,
                null,
                0,
                null,
                null);
    }

    public static DetectionFacts with(String camera, String objectClass, double confidence, String zone) {
        return new DetectionFacts(
                "d-x",
                camera,
                "T01",
                DetectionKind.ENTERED_ZONE,
                objectClass,
                confidence,
                zone,
                null,
                0,
                null,
                null,
                NOON,
                null,
                null,
                null,
                0,
                null,
                null);
    }

    public static DetectionFacts plate(String camera, String plate) {
        return new DetectionFacts(
                "d-p",
                camera,
                "T01",
                DetectionKind.PLATE_READ,
                "car",
                0.9,
                null,
                null,
                0,
                plate,
                plate,
                NOON,
                null,
                null,
                null,
                0,
                null,
                null);
    }
}
