package org.tianwang.ingest.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.pipeline.CameraProfile;
import org.tianwang.ingest.pipeline.Pipelines;
import org.tianwang.ingest.snapshot.SnapshotPainter;
import org.tianwang.ingest.snapshot.SnapshotStore;
import org.tianwang.platform.problem.InvalidProblem;

/** Keeps a camera's present picture for a round, masks blacked out, if the camera runs in this instance. */
@ApplicationScoped
class PatrolPictures {
    private static final Logger LOG = Logger.getLogger(PatrolPictures.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration HELD = Duration.ofHours(1);

    private final Pipelines pipelines;
    private final SnapshotStore snapshots;
    private final SnapshotPainter painter;
    private final Clock clock;

    PatrolPictures(Pipelines pipelines, SnapshotStore snapshots, IngestConfig config, Clock clock) {
        this.pipelines = pipelines;
        this.snapshots = snapshots;
        this.painter = new SnapshotPainter(config.snapshots().maxWidth());
        this.clock = clock;
    }

    /**
     * Keeps the present picture for a finding that is about to be written, as what was seen may be gone when the words are
     * there. Left alone it is soon removed.
     */
    Optional<String> hold(UUID cameraId) {
        Optional<String> picture = take(cameraId);
        picture.ifPresent(id -> snapshots.expire(id, clock.instant().plus(HELD)));
        return picture;
    }

    /** Keeps a held picture for good. */
    String claim(UUID cameraId, String picture) {
        Instant oldest = clock.instant().minus(HELD);
        if (snapshots.takenAt(cameraId, picture).filter(oldest::isBefore).isEmpty()) {
            throw new InvalidProblem("pictureId", "is not held for a finding at this camera any more");
        }
        snapshots.lengthen(picture);
        return picture;
    }

    /** @return the picture's id; empty when there is none now, or not here */
    Optional<String> take(UUID cameraId) {
        Optional<CameraProfile> camera = pipelines.profile(cameraId);
        if (camera.isEmpty()) {
            return Optional.empty();
        }
        Optional<VideoFrame> latest = pipelines.latestPicture(cameraId, FRESH);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        try (VideoFrame picture = latest.get()) {
            byte[] jpeg = painter.jpeg(picture, camera.get().masks(), Optional.empty());
            return Optional.of(snapshots.keepAside(cameraId, picture.receivedAt(), jpeg));
        } catch (IOException | SQLException e) {
            LOG.warnf("patrol picture not kept camera=%s cause=%s", cameraId, e.toString());
            return Optional.empty();
        }
    }
}
