package org.tianwang.alert.alert;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.platform.id.Ids;

/**
 * The id of the alert that a detection belongs to, made from rule, subject and time bucket. Whatever is redelivered,
 * reordered or read again after a crash lands on the same id, so the same fact can never make two alerts.
 */
public final class AlertId {

    private AlertId() {}

    /** The subject of a watch-list entry is its registered plate, however it was read. */
    static UUID of(CompiledRule rule, DetectionFacts detection) {
        return rule.watch() == null
                ? of(rule.id(), rule.groupingMillis(), detection)
                : Ids.named(
                        "alert",
                        rule.id().toString(),
                        Long.toString(bucket(detection.frameTime(), rule.groupingMillis())),
                        "plate",
                        rule.watch().plate());
    }

    /** The subject is the plate wherever it is read, else what the camera saw in one zone or on one line. */
    public static UUID of(UUID ruleId, long groupingMillis, DetectionFacts detection) {
        String rule = ruleId.toString();
        String bucket = Long.toString(bucket(detection.frameTime(), groupingMillis));
        if (detection.plate() != null) {
            return Ids.named("alert", rule, bucket, "plate", detection.plate());
        }
        return Ids.named(
                "alert",
                rule,
                bucket,
                "camera",
                detection.cameraId(),
                Objects.requireNonNullElse(detection.zone(), ""),
                Objects.requireNonNullElse(detection.line(), ""),
                Objects.requireNonNullElse(detection.objectClass(), ""));
    }

    /** Buckets are aligned to the epoch: a frame exactly on the border opens the next one. */
    static long bucket(Instant frameTime, long groupingMillis) {
        return Math.floorDiv(frameTime.toEpochMilli(), groupingMillis);
    }
}
