package org.tianwang.alert.detection;

import java.time.Instant;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * What the intake needs of a detection event, and no more: the camera's own clock stays on the topic.
 * {@code confidence} is 0..1; {@code plate} is the form by which readings of one plate are one subject, and
 * {@code plateText} what was read; {@code dwellSeconds} and {@code crowdCount} are 0 where the kind knows none; township,
 * zone, line, direction, plate, box and snapshot are null where they do not apply. {@code cropId} is the picture of the
 * plate alone.
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
        String cropId,
        int crowdCount,
        String direction,
        String plateKind)
        implements DetectionOutline {}
