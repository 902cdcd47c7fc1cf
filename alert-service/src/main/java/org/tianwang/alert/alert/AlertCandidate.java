package org.tianwang.alert.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.platform.id.Ids;

/**
 * One alert to be raised or counted up, with everything one poll has seen of it.
 *
 * @param first the sighting that is shown, {@code camera} and picture are its own
 * @param camera null while the camera is not known
 * @param sequel which one it is after an alert of the same window that was over; null for the window's first
 * @param last by which camera it was seen last
 * @param townships where it was seen; one alone for what stands where it stands
 * @param firstSeenAt when the earliest frame of it was taken, which may be long before now
 * @param lastSeenAt in microseconds, which is what the database keeps
 */
public record AlertCandidate(
        UUID id,
        Sequel sequel,
        CompiledRule rule,
        DetectionFacts first,
        CameraFacts camera,
        SeenAt last,
        Set<String> townships,
        int count,
        Instant firstSeenAt,
        Instant lastSeenAt,
        double confidence,
        String snapshotId) {

    /** @param of the alert of the window, whose id rule, subject and time make */
    record Sequel(UUID of, int number) {}

    public static AlertCandidate of(CompiledRule rule, DetectionFacts detection, CameraFacts camera) {
        Instant seen = detection.frameTime().truncatedTo(ChronoUnit.MICROS);
        return new AlertCandidate(
                AlertId.of(rule, detection),
                null,
                rule,
                detection,
                camera,
                SeenAt.of(detection, camera),
                townships(SeenAt.of(detection, camera)),
                1,
                seen,
                seen,
                detection.confidence(),
                detection.snapshotId());
    }

    /**
     * Both sightings as one: a statement may touch a row only once. The earlier one is shown, with its camera and picture;
     * of a watched plate, the reading that is exact stands before one that is only confusable.
     */
    public AlertCandidate with(AlertCandidate later) {
        AlertCandidate shown = standsBefore(later) ? this : later;
        return new AlertCandidate(
                id,
                sequel,
                shown.rule,
                shown.first,
                shown.camera,
                later.lastSeenAt.isBefore(lastSeenAt) ? last : later.last,
                both(townships, later.townships),
                count + later.count,
                later.firstSeenAt.isBefore(firstSeenAt) ? later.firstSeenAt : firstSeenAt,
                later.lastSeenAt.isAfter(lastSeenAt) ? later.lastSeenAt : lastSeenAt,
                Math.max(confidence, later.confidence),
                shown.pictureOr(shown == this ? later : this));
    }

    private boolean standsBefore(AlertCandidate other) {
        return rule.isSurerThan(other.rule)
                || (!other.rule.isSurerThan(rule) && !other.firstSeenAt.isBefore(firstSeenAt));
    }

    /** A picture lies with its camera: another one's is none of this one. */
    private String pictureOr(AlertCandidate other) {
        boolean sameCamera = first.cameraId().equals(other.first.cameraId());
        return snapshotId != null || !sameCamera ? snapshotId : other.snapshotId;
    }

    /**
     * The exact reading of a plate whose look-alike a person has dismissed in the same bucket: that was another vehicle, so
     * this one is an alert of its own, and the same one whenever it is read again.
     */
    AlertCandidate beside() {
        return as(Ids.named("alert", id.toString(), "exact"), null);
    }

    /** The same, as the alert that comes {@code number}-th after the one of its window; the same whenever it is asked for. */
    AlertCandidate again(int number) {
        UUID of = window();
        return as(Ids.named("alert", of.toString(), "again", Integer.toString(number)), new Sequel(of, number));
    }

    /** The alert whose id rule, subject and time make. */
    UUID window() {
        return sequel == null ? id : sequel.of();
    }

    private AlertCandidate as(UUID other, Sequel which) {
        return new AlertCandidate(
                other,
                which,
                rule,
                first,
                camera,
                last,
                townships,
                count,
                firstSeenAt,
                lastSeenAt,
                confidence,
                snapshotId);
    }

    /** Whether the subject goes from camera to camera: a plate does, what stands in a zone does not. */
    boolean roams() {
        return rule.watch() != null || first.plate() != null;
    }

    String townshipCode() {
        return SeenAt.of(first, camera).townshipCode();
    }

    /** The townships besides its own in which a plate was read; null for none. */
    String[] alsoSeenIn() {
        String own = townshipCode();
        if (!roams() || townships.isEmpty() || (townships.size() == 1 && townships.contains(own))) {
            return null;
        }
        return townships.stream().filter(code -> !code.equals(own)).sorted().toArray(String[]::new);
    }

    private static Set<String> townships(SeenAt seen) {
        return seen.townshipCode() == null ? Set.of() : Set.of(seen.townshipCode());
    }

    /** Nearly always the same one, which is not copied. */
    private static Set<String> both(Set<String> some, Set<String> others) {
        if (some.containsAll(others)) {
            return some;
        }
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
