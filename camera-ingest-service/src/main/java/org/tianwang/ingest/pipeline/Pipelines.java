package org.tianwang.ingest.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.tianwang.ingest.frame.VideoFrame;

/** The cameras that run in this instance. Thread-safe. */
@ApplicationScoped
public class Pipelines {
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final PipelineFactory factory;
    private final Instance<StandingListener> standing;
    private final Map<UUID, CameraPipeline> running = new ConcurrentHashMap<>();

    Pipelines(PipelineFactory factory, @Any Instance<StandingListener> standing, MeterRegistry meters) {
        this.factory = factory;
        this.standing = standing;
        meters.gaugeMapSize("tianwang.ingest.cameras.running", List.of(), running);
    }

    /** Starts the camera, or starts it anew when anything that matters has changed. */
    public synchronized void run(CameraProfile camera) {
        CameraPipeline present = running.get(camera.id());
        if (present != null && present.camera().equals(camera)) {
            return;
        }
        if (present != null) {
            present.stop();
        }
        CameraPipeline fresh = factory.create(camera);
        standing.forEach(listener -> listener.listenerFor(camera)
                .ifPresent(taker -> fresh.listen(listener.stream(), taker, listener.capacity())));
        running.put(camera.id(), fresh);
        fresh.start();
    }

    public synchronized void stop(UUID cameraId) {
        CameraPipeline pipeline = running.remove(cameraId);
        if (pipeline != null) {
            pipeline.stop();
        }
    }

    /** Stops these and waits until their threads have ended, before another instance takes them over. */
    public void stopAndWait(Set<UUID> cameras) throws InterruptedException {
        List<CameraPipeline> ending;
        synchronized (this) {
            ending =
                    cameras.stream().map(running::remove).filter(p -> p != null).toList();
        }
        ending.forEach(CameraPipeline::stop);
        for (CameraPipeline pipeline : ending) {
            pipeline.join(PATIENCE);
        }
    }

    public Set<UUID> running() {
        return Set.copyOf(running.keySet());
    }

    /** The camera's profile and newest picture, if it runs here and is alive; the caller closes the picture. */
    public Optional<VideoFrame> latestPicture(UUID cameraId, Duration age) {
        return Optional.ofNullable(running.get(cameraId)).flatMap(pipeline -> pipeline.latestPicture(age));
    }

    /**
     * Hands the camera's packets to the listener, beginning with the current group's key frame.
     *
     * @param capacity packets that may wait for the listener before some are thrown away
     * @return nothing when the camera does not run in this instance
     */
    public Optional<PacketTap> listen(UUID cameraId, StreamKind kind, PacketListener listener, int capacity) {
        return Optional.ofNullable(running.get(cameraId)).map(pipeline -> pipeline.listen(kind, listener, capacity));
    }

    /** Hands the camera's decoded pictures to the listener, if it runs in this instance. */
    public Optional<PacketTap> watch(UUID cameraId, PictureListener listener) {
        return Optional.ofNullable(running.get(cameraId)).map(pipeline -> pipeline.watch(listener));
    }

    /** The settings with which the camera runs here, if it does. */
    public Optional<CameraProfile> profile(UUID cameraId) {
        return Optional.ofNullable(running.get(cameraId)).map(CameraPipeline::camera);
    }

    public Map<UUID, Instant> lastPictureTimes() {
        Map<UUID, Instant> times = new HashMap<>();
        running.forEach((id, pipeline) -> pipeline.lastPictureAt().ifPresent(at -> times.put(id, at)));
        return times;
    }

    void stop(@Observes @Priority(100) ShutdownEvent event) throws InterruptedException {
        stopAndWait(running());
    }
}
