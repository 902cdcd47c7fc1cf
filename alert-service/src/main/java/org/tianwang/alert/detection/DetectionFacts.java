package org.tianwang.alert.detection;

import java.time.Instant;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * What the intake needs of a detection event, and no more: the camera's own clock stays on the topic. {@code box} is
 * read of plates only, where it is needed beside the registered plate; null otherwise. {@code cropId}
 * is the picture of the plate alone.
 * {@code confidence} is 0..1; {@code plate} is the form by which readings of one plate are one subject, and
 * {@code plateText} what was read; {@code dwellSeconds} is 0 where the kind knows no dwell; township, zone, line, plate and
 * snapshot are null where they do not apply.
 */
public record DetectionFacts(
        String id,
        String cameraId,
        String townshipCode,
        DetectionKind kind,
        String objectClass,
        double confidence,
        String zone,
        String line,
        int dwellSeconds,
        String plate,
        String plateText,
        Instant frameTime,
        String snapshotId,
        Box box,
        String cropId) {}
