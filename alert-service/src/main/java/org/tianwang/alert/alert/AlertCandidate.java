package org.tianwang.alert.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.platform.id.Ids;

/**
 * One alert to be raised or counted up, with everything one poll has seen of it.
 *
 * @param camera null while the camera is not known
 * @param firstSeenAt when the earliest frame of it was taken, which may be long before now
 * @param lastSeenAt in microseconds, which is what the database keeps
 */
public record AlertCandidate(
        UUID id,
        CompiledRule rule,
        DetectionFacts first,
        CameraFacts camera,
        int count,
        Instant firstSeenAt,
        Instant lastSeenAt,
        double confidence,
        String snapshotId) {

    public static AlertCandidate of(CompiledRule rule, DetectionFacts detection, CameraFacts camera) {
        Instant seen = detection.frameTime().truncatedTo(ChronoUnit.MICROS);
        return new AlertCandidate(
                AlertId.of(rule, detection),
                rule,
                detection,
                camera,
                1,
                seen,
                seen,
                detection.confidence(),
                detection.snapshotId());
    }

    /**
     * Both sightings as one: a statement may touch a row only once. Of a watched plate, the reading that is exact
     * stands before one that is only confusable.
     */
    public AlertCandidate with(AlertCandidate later) {
        AlertCandidate shown = later.rule.isSurerThan(rule) ? later : this;
        return new AlertCandidate(
                id,
                shown.rule,
                shown.first,
                camera,
                count + later.count,
                later.firstSeenAt.isBefore(firstSeenAt) ? later.firstSeenAt : firstSeenAt,
                later.lastSeenAt.isAfter(lastSeenAt) ? later.lastSeenAt : lastSeenAt,
                Math.max(confidence, later.confidence),
                shown.snapshotId != null ? shown.snapshotId : snapshotId != null ? snapshotId : later.snapshotId);
    }

    /**
     * The exact reading of a plate whose look-alike a person has dismissed in the same bucket: that was another vehicle, so
     * this one is an alert of its own, and the same one whenever it is read again.
     */
    AlertCandidate beside() {
        return new AlertCandidate(
                Ids.named("alert", id.toString(), "exact"),
                rule,
                first,
                camera,
                count,
                firstSeenAt,
                lastSeenAt,
                confidence,
                snapshotId);
    }

    String townshipCode() {
        return camera != null && camera.townshipCode() != null ? camera.townshipCode() : first.townshipCode();
    }
}
