package org.tianwang.ingest.detect;

import java.time.Duration;
import java.util.List;
import org.tianwang.ingest.frame.VideoFrame;

/** Shares the detector among cameras by {@link FairLooks}: the newest picture of each, in turn, so many a second. */
public final class DetectionScheduler implements AutoCloseable {

    private final ObjectDetector detector;
    private final Watcher watcher;
    private final FairLooks<Look> looks;

    /** Takes the result, on the detector's thread; the picture is released after the call. */
    @FunctionalInterface
    public interface Consumer {
        void detected(VideoFrame picture, List<DetectedObject> objects);
    }

    /** Sees figures for the metrics. */
    public interface Watcher {
        void dropped();

        void inferred(Duration took);
    }

    private record Look(VideoFrame picture, Consumer consumer) implements FairLooks.Offer {
        @Override
        public void close() {
            picture.close();
        }
    }

    public DetectionScheduler(ObjectDetector detector, double perSecond, Watcher watcher) {
        this.detector = detector;
        this.watcher = watcher;
        this.looks = new FairLooks<>("detector", perSecond, this::look, watcher::dropped);
    }

    /** @param picture becomes the scheduler's, which releases it */
    public void offer(String cameraId, VideoFrame picture, Consumer consumer) {
        looks.offer(cameraId, new Look(picture, consumer));
    }

    /** Forgets what waits for a camera that is being stopped. */
    public void withdraw(String cameraId) {
        looks.withdraw(cameraId);
    }

    public int queued() {
        return looks.queued();
    }

    private void look(Look look) {
        long start = System.nanoTime();
        List<DetectedObject> objects = detector.detect(look.picture());
        watcher.inferred(Duration.ofNanos(System.nanoTime() - start));
        look.consumer().detected(look.picture(), objects);
    }

    @Override
    public void close() {
        looks.close();
    }
}
