package org.tianwang.ingest.quality;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.snapshot.PrivacyMask;
import org.tianwang.ingest.snapshot.SnapshotPainter;
import org.tianwang.ingest.snapshot.SnapshotStore;

/** Makes a watch for each camera; owns the one worker that all of them share. */
@ApplicationScoped
public class QualityWatches {
    private static final Logger LOG = Logger.getLogger(QualityWatches.class);
    private static final int MOST_WAITING = 2000;
    private static final long PAUSE_SECONDS = 2;

    private final Shared shared;
    private final SnapshotPainter painter;
    private final SnapshotStore snapshots;
    private final Map<UUID, QualityWatch> watches = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("quality").daemon().factory());

    QualityWatches(
            QualityConfig config,
            IngestConfig ingest,
            BaselineStore baselines,
            QualityMemory memory,
            QualityListener listener,
            SnapshotStore snapshots) {
        this.shared = new Shared(config, baselines, memory, listener, worker);
        this.painter = new SnapshotPainter(ingest.snapshots().maxWidth());
        this.snapshots = snapshots;
    }

    public QualityWatch of(UUID cameraId, List<PrivacyMask> masks) {
        PictureKeeper pictures = new PictureKeeper(cameraId, masks, painter, snapshots);
        QualityDesk desk = new QualityDesk(cameraId, shared, pictures);
        QualityWatch watch =
                new QualityWatch(desk, shared.config().samplesPerSecond(), ended -> watches.remove(cameraId, ended));
        watches.put(cameraId, watch);
        return watch;
    }

    /** What the camera shows from now on becomes the usual picture. */
    public void relearn(UUID cameraId) {
        QualityWatch watch = watches.get(cameraId);
        if (watch != null) {
            watch.relearn();
        }
    }

    /** After the cameras have stopped: what they had learnt is still written down. */
    void stop(@Observes @Priority(110) ShutdownEvent event) throws InterruptedException {
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        worker.shutdown();
        if (!worker.awaitTermination(3, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }

    interface Task {
        void run() throws Exception;
    }

    /** What all watches share, and three ways to have something done by the worker. */
    record Shared(
            QualityConfig config,
            BaselineStore baselines,
            QualityMemory memory,
            QualityListener listener,
            ScheduledThreadPoolExecutor worker) {

        /** Again and again until it succeeds. */
        void later(String failure, UUID camera, Task task) {
            submit(
                    () -> {
                        if (!done(failure, camera, task)) {
                            submit(() -> later(failure, camera, task), PAUSE_SECONDS);
                        }
                    },
                    0);
        }

        /** Once; given up when too much waits already. */
        void once(String failure, UUID camera, Task task) {
            if (worker.getQueue().size() < MOST_WAITING) {
                submit(() -> done(failure, camera, task), 0);
            }
        }

        /** Once, and the picture is closed afterwards. */
        void withPicture(String failure, UUID camera, VideoFrame picture, Task task) {
            boolean accepted = submit(
                    () -> {
                        try (picture) {
                            done(failure, camera, task);
                        }
                    },
                    0);
            if (!accepted) {
                picture.close();
            }
        }

        private boolean submit(Runnable work, long seconds) {
            try {
                worker.schedule(work, seconds, TimeUnit.SECONDS);
                return true;
            } catch (RejectedExecutionException stopping) {
                return false;
            }
        }

        private static boolean done(String failure, UUID camera, Task task) {
            try {
                task.run();
                return true;
            } catch (Exception e) {
                LOG.warnf("%s camera=%s cause=%s", failure, camera, e.toString());
                return false;
            }
        }
    }
}
