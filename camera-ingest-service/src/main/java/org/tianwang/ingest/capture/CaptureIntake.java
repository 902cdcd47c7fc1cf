package org.tianwang.ingest.capture;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.ingest.camera.CameraFacts;
import org.tianwang.ingest.capture.CaptureOutcome.Status;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.device.DevicePresence;
import org.tianwang.ingest.publish.DetectionPublisher;
import org.tianwang.ingest.snapshot.Annotation;
import org.tianwang.ingest.snapshot.SnapshotPainter;
import org.tianwang.ingest.snapshot.SnapshotStore;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.problem.FieldError;

/**
 * Makes a detection event of something that was pushed: once per sender and event, picture first. The claim, the
 * picture's row and the hand-over to the publisher's disk stand or fall together; should the last commit be lost after
 * the hand-over, the repeat makes an event of the same id, which consumers know already.
 */
@ApplicationScoped
public class CaptureIntake {
    private final CaptureLog log;
    private final SnapshotStore snapshots;
    private final DetectionPublisher publisher;
    private final DevicePresence presence;
    private final MeterRegistry meters;
    private final IngestConfig config;
    private final Clock clock;
    private final SnapshotPainter painter;

    CaptureIntake(
            CaptureLog log,
            SnapshotStore snapshots,
            DetectionPublisher publisher,
            DevicePresence presence,
            MeterRegistry meters,
            IngestConfig config,
            Clock clock) {
        this.log = log;
        this.snapshots = snapshots;
        this.publisher = publisher;
        this.presence = presence;
        this.meters = meters;
        this.config = config;
        this.clock = clock;
        this.painter = new SnapshotPainter(config.snapshots().maxWidth());
    }

    /** @param sender who is known to have pushed it: an account's name, never what the push says of itself */
    public CaptureOutcome take(String sender, CameraFacts camera, Capture capture) {
        CaptureOutcome outcome = decided(sender, camera, capture);
        meters.counter("tianwang.ingest.captures", "status", outcome.status().name())
                .increment();
        return outcome;
    }

    private CaptureOutcome decided(String sender, CameraFacts camera, Capture capture) {
        Kept kept = new Kept();
        List<FieldError> errors = prepare(camera, capture, kept);
        if (!errors.isEmpty()) {
            return CaptureOutcome.rejected(capture.eventId(), errors);
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> enter(sender, camera, capture, kept));
        } catch (RuntimeException e) {
            if (kept.snapshotId != null) {
                snapshots.discard(kept.snapshotId);
            }
            throw e;
        }
    }

    /** What becomes of the picture on the way. */
    private static final class Kept {
        private BufferedImage image;
        private String note;
        private String snapshotId;
    }

    private List<FieldError> prepare(CameraFacts camera, Capture capture, Kept kept) {
        Capture.Picture picture = capture.picture();
        if (picture == null) {
            return List.of();
        }
        if (!picture.wholeFrame() && !camera.masks().isEmpty()) {
            kept.note = "the picture was left out: this camera has privacy masks, which cannot be placed on a part";
            return List.of();
        }
        String fault = null;
        if (picture.bytes().length > config.devices().mostPictureBytes().asLongValue()) {
            fault = "must be at most " + config.devices().mostPictureBytes().asLongValue() / 1024 + " KiB";
        } else {
            kept.image = PushedPicture.decode(
                            picture.bytes(), config.snapshots().maxWidth())
                    .orElse(null);
            fault = kept.image == null ? "is no JPEG or PNG that can be decoded, or has too many pixels" : null;
        }
        if (fault != null && picture.required()) {
            return List.of(new FieldError("picture", fault));
        }
        kept.note = fault == null ? null : "the picture was left out: it " + fault;
        return List.of();
    }

    private CaptureOutcome enter(String sender, CameraFacts camera, Capture capture, Kept kept)
            throws IOException, SQLException {
        UUID detectionId = Ids.named("capture", sender, capture.eventId());
        Instant now = clock.instant();
        Instant frameTime = believed(capture.occurredAt(), now);
        boolean first = log.claim(sender, capture.eventId(), camera.id(), detectionId);
        long ahead = capture.occurredAt() == null
                ? 0
                : Duration.between(now, capture.occurredAt()).toSeconds();
        presence.captured(sender, Math.clamp(ahead, -1_000_000_000L, 1_000_000_000L));
        if (!first) {
            return new CaptureOutcome(capture.eventId(), Status.DUPLICATE, detectionId, null, List.of());
        }
        kept.snapshotId = kept.image == null ? null : keep(camera, capture, kept.image, frameTime);
        publisher.publish(
                List.of(CapturedDetection.of(detectionId, sender, camera, capture, frameTime, now, kept.snapshotId)));
        return new CaptureOutcome(capture.eventId(), Status.ACCEPTED, detectionId, kept.note, List.of());
    }

    private String keep(CameraFacts camera, Capture capture, BufferedImage image, Instant at)
            throws IOException, SQLException {
        boolean whole = capture.picture().wholeFrame();
        boolean boxed = whole
                && capture.kind() != DetectionKind.CROWD_REACHED
                && capture.box().w() < 1;
        byte[] jpeg = painter.jpeg(
                image,
                whole ? camera.masks() : List.of(),
                boxed ? Optional.of(new Annotation(capture.box(), "")) : Optional.empty());
        return capture.kind() == DetectionKind.PLATE_READ
                ? snapshots.keepSighting(camera.id(), at, jpeg)
                : snapshots.keep(camera.id(), at, jpeg);
    }

    /** The device's time where its clock is near ours, and never one that is yet to come; else the time of receipt. */
    private Instant believed(Instant occurredAt, Instant now) {
        boolean near = occurredAt != null
                && Duration.between(occurredAt, now)
                                .abs()
                                .compareTo(config.devices().clockTolerance())
                        <= 0;
        return near && occurredAt.isBefore(now) ? occurredAt : now;
    }
}
