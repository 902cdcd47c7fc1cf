package org.tianwang.ingest.detect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.tianwang.ingest.frame.VideoFrame;

/**
 * Shares the detector among cameras. Each camera has one place in which its newest picture waits; a newer one takes the
 * place of an older (the latest frame wins, the drop is counted). Cameras with a waiting picture are served in turn, at
 * most {@code perSecond} looks in all, so that a busy camera cannot starve a quiet one and offering never blocks.
 */
public final class DetectionScheduler implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DetectionScheduler.class.getName());

    private static final long STACK = 8L << 20; // native code runs on it, whatever -Xss says

    private final ObjectDetector detector;
    private final long nanosBetween;
    private final Watcher watcher;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition offered = lock.newCondition();
    private final Map<String, Look> waiting = new HashMap<>();
    private final Queue<String> turns = new ArrayDeque<>();
    private final Thread worker;
    private boolean stopped;

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

    private record Look(VideoFrame picture, Consumer consumer) {}

    public DetectionScheduler(ObjectDetector detector, double perSecond, Watcher watcher) {
        this.detector = detector;
        this.nanosBetween = (long) (1_000_000_000 / perSecond);
        this.watcher = watcher;
        this.worker =
                Thread.ofPlatform().name("detector").stackSize(STACK).daemon().start(this::work);
    }

    /** @param picture becomes the scheduler's, which releases it */
    public void offer(String cameraId, VideoFrame picture, Consumer consumer) {
        lock.lock();
        try {
            if (stopped) {
                picture.close();
                return;
            }
            Look older = waiting.put(cameraId, new Look(picture, consumer));
            if (older == null) {
                turns.add(cameraId);
                offered.signal();
            } else {
                older.picture().close();
                watcher.dropped();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what waits for a camera that is being stopped. */
    public void withdraw(String cameraId) {
        lock.lock();
        try {
            Look look = waiting.remove(cameraId);
            if (look != null) {
                turns.remove(cameraId);
                look.picture().close();
            }
        } finally {
            lock.unlock();
        }
    }

    public int queued() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        try {
            long notBefore = System.nanoTime();
            while (true) {
                awaitOffer();
                TimeUnit.NANOSECONDS.sleep(notBefore - System.nanoTime());
                notBefore = Math.max(notBefore, System.nanoTime() - nanosBetween) + nanosBetween;
                look();
            }
        } catch (InterruptedException stop) {
            LOG.log(System.Logger.Level.DEBUG, "detector stops");
        }
    }

    private void awaitOffer() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (turns.isEmpty()) {
                offered.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes the next camera's picture only now, after the wait, so that it is the newest. */
    private void look() {
        Look look;
        lock.lock();
        try {
            String next = turns.poll();
            look = next == null ? null : waiting.remove(next);
        } finally {
            lock.unlock();
        }
        if (look != null) {
            try (VideoFrame picture = look.picture()) {
                long start = System.nanoTime();
                List<DetectedObject> objects = detector.detect(picture);
                watcher.inferred(Duration.ofNanos(System.nanoTime() - start));
                look.consumer().detected(picture, objects);
            } catch (RuntimeException | OutOfMemoryError e) { // native memory, too, ends in the latter
                LOG.log(System.Logger.Level.WARNING, "a picture could not be analysed", e);
            }
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            stopped = true;
        } finally {
            lock.unlock();
        }
        worker.interrupt();
        try {
            worker.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.lock();
        try {
            waiting.values().forEach(look -> look.picture().close());
            waiting.clear();
            turns.clear();
        } finally {
            lock.unlock();
        }
    }
}
