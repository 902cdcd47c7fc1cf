package org.tianwang.ingest.recording;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tianwang.ingest.health.HealthService;
import org.tianwang.platform.file.MediaStore;

/**
 * Whether there is room to record. Judged by {@link RecordingRetention} every few seconds, and at once when a write has
 * failed; recording goes on by itself as soon as there is room again. Each camera that is not recorded meanwhile says so
 * in its health. Thread-safe.
 */
@ApplicationScoped
public class DiskGuard {
    private static final Logger LOG = Logger.getLogger(DiskGuard.class);

    static final String NO_ROOM = "recording has stopped: there is no room on the disk";

    private final MediaStore media;
    private final RecordingConfig config;
    private final HealthService health;
    private final Clock clock;
    private volatile Instant fullSince;

    DiskGuard(MediaStore media, RecordingConfig config, HealthService health, Clock clock, MeterRegistry meters) {
        this.media = media;
        this.config = config;
        this.health = health;
        this.clock = clock;
        meters.gauge("tianwang.recording.disk.full", this, guard -> guard.hasRoom() ? 0 : 1);
    }

    boolean hasRoom() {
        return fullSince == null;
    }

    /** Since when there is no room, or null. */
    public Instant fullSince() {
        return fullSince;
    }

    /** The most that recordings may take, of a disk of this size. */
    public long limit(MediaStore.Space space) {
        return Math.min(config.disk().cap().orElse(Long.MAX_VALUE), (long)
                (space.total() * config.disk().share()));
    }

    /** @param overLimit what no eviction could make room for */
    void judge(boolean overLimit) {
        boolean full = overLimit || isShort();
        if (full && fullSince == null) {
            fullSince = clock.instant();
            LOG.error("no room for recordings: recording has stopped, everything else goes on");
        } else if (!full && fullSince != null) {
            fullSince = null;
            LOG.info("there is room for recordings again");
        }
    }

    /** @return whether the disk is why the write failed */
    boolean failed(Exception failure) {
        boolean noSpace = String.valueOf(failure.getMessage()).contains("No space left");
        if (noSpace || isShort()) {
            judge(true);
            return true;
        }
        return false;
    }

    /** Tells people that a camera is not recorded for want of room, or is again. Never fails: recording matters more. */
    void tell(UUID cameraId, boolean stopped) {
        try {
            health.recording(cameraId, stopped ? NO_ROOM : null);
        } catch (RuntimeException e) {
            LOG.warnf("health not written camera=%s recorded=%s cause=%s", cameraId, !stopped, e);
        }
    }

    private boolean isShort() {
        try {
            return media.space().usable() < config.disk().reserve();
        } catch (IOException e) {
            LOG.warnf("the disk of the recordings does not answer cause=%s", e);
            return true;
        }
    }
}
