package org.tianwang.ingest.pipeline;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.PlateReading;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.plate.PlateRead;
import org.tianwang.ingest.publish.DetectionPublisher;
import org.tianwang.ingest.snapshot.Annotation;
import org.tianwang.ingest.snapshot.SnapshotPainter;
import org.tianwang.ingest.snapshot.SnapshotStore;
import org.tianwang.ingest.zone.Happening;
import org.tianwang.platform.id.Ids;

/**
 * Makes detection events of happenings: picture first, then the event which refers to it. Done on a thread of its own,
 * so that the detector does not wait for JPEG and disk; when it cannot keep up, the detector does wait, for an event is
 * never dropped. If the picture cannot be kept, the event goes without it.
 */
@ApplicationScoped
public class DetectionEvents implements HappeningSink {
    private static final Logger LOG = Logger.getLogger(DetectionEvents.class);
    private static final int WAITING = 100;

    private final SnapshotPainter painter;
    private final SnapshotStore snapshots;
    private final DetectionPublisher publisher;
    private final PipelineMetrics metrics;
    private final Clock clock;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("detection-events").daemon().factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());

    DetectionEvents(
            IngestConfig config,
            SnapshotStore snapshots,
            DetectionPublisher publisher,
            PipelineMetrics metrics,
            Clock clock) {
        this.painter = new SnapshotPainter(config.snapshots().maxWidth());
        this.snapshots = snapshots;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void happened(CameraProfile camera, Optional<VideoFrame> picture, List<Happening> happenings) {
        Optional<VideoFrame> own = picture.map(VideoFrame::share);
        worker.execute(() -> publish(camera, own, happenings));
    }

    private void publish(CameraProfile camera, Optional<VideoFrame> picture, List<Happening> happenings) {
        try {
            Map<String, String> snapshotOfTrack = new HashMap<>();
            List<Detection> detections = new ArrayList<>();
            for (Happening happening : happenings) {
                String snapshot = happening.kind() == DetectionKind.LEFT || picture.isEmpty()
                        ? null
                        : snapshotOfTrack.computeIfAbsent(
                                happening.trackId(), track -> keep(camera, picture.get(), happening));
                detections.add(detection(camera, happening, snapshot, plate(camera, happening)));
            }
            publisher.publish(detections);
            detections.forEach(d -> metrics.detection(d.kind(), Duration.between(d.frameTime(), d.publishedAt())));
        } catch (RuntimeException e) {
            LOG.errorf(e, "detections lost camera=%s count=%d", camera.id(), happenings.size());
        } finally {
            picture.ifPresent(VideoFrame::close);
        }
    }

    private String keep(CameraProfile camera, VideoFrame picture, Happening happening) {
        String plate = happening.plate() == null ? null : happening.plate().text();
        Annotation annotation = Annotation.of(happening.box(), plate, happening.confidence());
        return kept(camera, () -> {
            byte[] jpeg = painter.jpeg(picture, camera.masks(), Optional.of(annotation));
            return happening.plate() == null
                    ? snapshots.keep(camera.id(), happening.frameTime(), jpeg)
                    : snapshots.keepSighting(camera.id(), happening.frameTime(), jpeg);
        });
    }

    @FunctionalInterface
    private interface Keeping {
        String keep() throws IOException, SQLException;
    }

    private static String kept(CameraProfile camera, Keeping keeping) {
        try {
            return keeping.keep();
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.warnf("event goes without its picture camera=%s cause=%s", camera.id(), e.toString());
            return null;
        }
    }

    private PlateReading plate(CameraProfile camera, Happening happening) {
        PlateRead read = happening.plate();
        if (read == null) {
            return null;
        }
        String crop = kept(
                camera,
                () -> snapshots.keepSighting(camera.id(), happening.frameTime(), SnapshotPainter.jpeg(read.picture())));
        return new PlateReading(read.text(), Plates.fold(read.text()), read.confidence(), read.kind(), crop);
    }

    private Detection detection(CameraProfile camera, Happening h, String snapshot, PlateReading plate) {
        String place = h.zone() != null ? h.zone() : String.valueOf(h.line());
        return new Detection(
                Ids.named(
                        h.trackId(),
                        h.kind().name(),
                        place,
                        String.valueOf(h.dwellSeconds()),
                        h.frameTime().toString()),
                h.kind(),
                camera.id().toString(),
                camera.townshipCode(),
                h.trackId(),
                h.objectClass(),
                h.confidence(),
                h.box(),
                h.zone(),
                h.zoneKind(),
                h.line(),
                h.direction(),
                h.dwellSeconds(),
                h.crowdCount(),
                plate,
                h.frameTime(),
                null,
                clock.instant(),
                snapshot);
    }

    /** After the cameras have stopped and before the publisher does. */
    void stop(@Observes @Priority(150) ShutdownEvent event) throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(3, TimeUnit.SECONDS)) {
            LOG.warnf(
                    "stopping before all events were made waiting=%d",
                    worker.getQueue().size());
        }
    }
}
