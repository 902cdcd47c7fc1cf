package org.tianwang.ingest.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tianwang.ingest.detect.DetectedObject;
import org.tianwang.ingest.detect.DetectionScheduler;
import org.tianwang.ingest.detect.MotionMeter;
import org.tianwang.ingest.frame.Scaler;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.plate.PlateLooks;
import org.tianwang.ingest.plate.PlatePursuit;
import org.tianwang.ingest.plate.PlateRead;
import org.tianwang.ingest.track.Track;
import org.tianwang.ingest.track.Tracker;
import org.tianwang.ingest.zone.Happening;
import org.tianwang.ingest.zone.SceneWatch;

/**
 * From sampled picture to happenings, for one camera. {@link #sample} runs on the reading thread and only measures
 * motion; the detector's thread comes back with {@link #detected}. The two share the tracker under this object's lock,
 * which the reading thread takes only when the stream has ended.
 */
final class CameraAnalysis implements AutoCloseable {
    private static final int MOTION_WIDTH = 320;

    /** Half as many rows as the picture's shape asks for: what moves is as large a share of the picture all the same. */
    private static final int MOTION_ROWS = MOTION_WIDTH / 2;

    private final CameraProfile camera;
    private final DetectionScheduler scheduler;
    private final LookGate gate;
    private final Tracker tracker;
    private final SceneWatch scene;
    private final HappeningSink sink;
    private final PlatePursuit plates;
    private final MotionMeter motion = new MotionMeter();
    private final Scaler luma = Scaler.coarse();
    private volatile boolean following;
    private volatile Instant lastDetected = Instant.MIN;

    CameraAnalysis(
            CameraProfile camera,
            DetectionScheduler scheduler,
            LookGate gate,
            Tracker tracker,
            SceneWatch scene,
            PlateLooks plates,
            HappeningSink sink) {
        this.camera = camera;
        this.scheduler = scheduler;
        this.gate = gate;
        this.tracker = tracker;
        this.scene = scene;
        this.sink = sink;
        this.plates = plates.pursuit(camera.id().toString(), camera.masks(), this::plateRead);
    }

    /** @param picture stays the caller's */
    void sample(VideoFrame picture) {
        int height = Math.max(1, picture.height() * MOTION_ROWS / picture.width());
        double moved = motion.measure(luma.scale(picture, MOTION_WIDTH, height));
        if (gate.worthLooking(picture.receivedAt(), moved, following)) {
            scheduler.offer(camera.id().toString(), picture.share(), this::detected);
        }
    }

    private synchronized void detected(VideoFrame picture, List<DetectedObject> objects) {
        if (!picture.receivedAt().isAfter(lastDetected)) {
            return;
        }
        lastDetected = picture.receivedAt();
        Tracker.Update update = tracker.update(picture.receivedAt(), objects);
        following = tracker.isFollowing();
        plates.end(update.ended());
        plates.end(update.replaced().stream().map(Tracker.Succession::before).toList());
        update.replaced().forEach(scene::replace);
        List<Happening> happenings = new ArrayList<>(scene.end(update.ended()));
        happenings.addAll(scene.see(update.seen()));
        if (!happenings.isEmpty()) {
            sink.happened(camera, Optional.of(picture), happenings);
        }
        if (camera.plates()) {
            plates.see(picture, update.seen());
        }
    }

    /** On the plates' thread, or on the detector's when the vehicle has left. */
    private void plateRead(Optional<VideoFrame> picture, PlateRead plate, PlatePursuit.Seen vehicle) {
        Instant at = picture.map(VideoFrame::receivedAt).orElse(lastDetected);
        Happening read = Happening.read(plate, vehicle.trackId(), vehicle.objectClass(), vehicle.box(), at);
        sink.happened(camera, picture, List.of(read));
    }

    /** Everything that was followed is lost with the stream. */
    synchronized void streamEnded() {
        scheduler.withdraw(camera.id().toString());
        plates.streamEnded();
        List<Track> ended = tracker.endAll();
        plates.end(ended);
        List<Happening> happenings = scene.end(ended);
        following = false;
        if (!happenings.isEmpty()) {
            sink.happened(camera, Optional.empty(), happenings);
        }
    }

    @Override
    public void close() {
        plates.close();
        luma.close();
    }
}
