package org.tianwang.ingest.recording;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.tianwang.evidence.chain.SegmentChain;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.pipeline.CameraProfile;
import org.tianwang.platform.file.MediaStore;
import org.tianwang.platform.problem.TransientFailures;

/** What all cameras' recorders share: files, chain, room on the disk, figures. Thread-safe. */
@ApplicationScoped
class RecordingDesk {
    private static final Logger LOG = Logger.getLogger(RecordingDesk.class);

    private static final Duration DATABASE_PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 1_000;

    private final MediaStore media;
    private final SegmentKeeper keeper;
    private final DiskGuard disk;
    private final RecordingConfig config;
    private final MeterRegistry meters;
    private final Set<CameraRecorder> recorders = ConcurrentHashMap.newKeySet();

    RecordingDesk(
            MediaStore media, SegmentKeeper keeper, DiskGuard disk, RecordingConfig config, MeterRegistry meters) {
        this.media = media;
        this.keeper = keeper;
        this.disk = disk;
        this.config = config;
        this.meters = meters;
        meters.gaugeCollectionSize("tianwang.recording.cameras", java.util.List.of(), recorders);
    }

    RecordingConfig config() {
        return config;
    }

    SegmentKeeper keeper() {
        return keeper;
    }

    boolean hasRoom() {
        return disk.hasRoom();
    }

    /** The camera's health says whether it is recorded. */
    void tell(CameraProfile camera, boolean stopped) {
        disk.tell(camera.id(), stopped);
    }

    /** After a failed write: whether the disk is why. */
    boolean checkRoom(Exception failure) {
        return disk.failed(failure);
    }

    OpenSegment begin(VideoFormat format, Instant from) throws IOException {
        return OpenSegment.begin(media.begin(), format, from);
    }

    /** The bytes are on the disk for good before the row says so; the hash is that of what was read back. */
    void keep(CameraProfile camera, OpenSegment segment, Instant to) throws IOException {
        MediaStore.Draft draft = segment.finish();
        long bytes = Files.size(draft.path());
        String sha256 = sha256(draft.path());
        String codec = segment.format().codecString().orElse(null);
        String name = draft.keep();
        try {
            chain(camera, new SegmentFile(segment.from(), to, bytes, sha256, codec), name);
        } catch (RuntimeException e) {
            media.delete(name);
            throw e;
        }
        meters.counter("tianwang.recording.segments").increment();
        meters.counter("tianwang.recording.bytes").increment(bytes);
    }

    /** A database that is away is waited for; meanwhile packets wait in the queue, and what that cannot hold is a gap. */
    private void chain(CameraProfile camera, SegmentFile file, String name) {
        long deadline = System.nanoTime() + DATABASE_PATIENCE.toNanos();
        while (true) {
            try {
                keeper.keep(camera, file, name);
                return;
            } catch (RuntimeException e) {
                if (!TransientFailures.isTransient(e) || System.nanoTime() > deadline) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = SegmentChain.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Never fails: a gap that cannot be written down now is found by the next segment's distance. */
    void stopped(CameraProfile camera, Instant since, String reason) {
        meters.counter("tianwang.recording.interruptions", "reason", reason.replaceAll(":.*", ""))
                .increment();
        try {
            keeper.stopped(camera.id(), since, reason);
        } catch (RuntimeException e) {
            LOG.warnf("a gap's reason was not written camera=%s reason=%s cause=%s", camera.id(), reason, e);
        }
    }

    CameraRecorder recorder(CameraProfile camera) {
        CameraRecorder made = new CameraRecorder(camera, this);
        recorders.add(made);
        return made;
    }

    void left(CameraRecorder recorder) {
        recorders.remove(recorder);
    }

    Set<CameraRecorder> recorders() {
        return recorders;
    }
}
