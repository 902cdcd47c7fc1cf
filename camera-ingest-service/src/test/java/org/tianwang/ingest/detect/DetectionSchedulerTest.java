package org.tianwang.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.Footage;

class DetectionSchedulerTest {
    private final Semaphore looksAllowed = new Semaphore(0);
    private final AtomicInteger drops = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> served = new ConcurrentLinkedQueue<>();
    private final DetectionScheduler scheduler = new DetectionScheduler(this::look, 1000, new Counting());

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void shouldServeQuietCamerasInTurnWhenOneOffersMuchMore() throws Exception {
        CountDownLatch done = new CountDownLatch(4);
        offer("first", done);
        awaitTaken();
        for (int i = 0; i < 20; i++) {
            offer("busy", done);
        }
        offer("quiet-1", done);
        offer("quiet-2", done);

        looksAllowed.release(10);

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(served).containsExactly("first", "busy", "quiet-1", "quiet-2");
        assertThat(drops).hasValue(19);
    }

    @Test
    void shouldForgetWhatWaitsForAStoppedCamera() throws Exception {
        CountDownLatch done = new CountDownLatch(2);
        offer("first", done);
        awaitTaken();
        offer("stopped", done);
        offer("kept", done);

        scheduler.withdraw("stopped");
        looksAllowed.release(10);

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(served).containsExactly("first", "kept");
    }

    @Test
    void shouldGoOnWhenOnePictureFails() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        looksAllowed.release(2);
        scheduler.offer("bad", Footage.picture(Footage.PEDESTRIANS, 0), (picture, objects) -> {
            throw new IllegalStateException("on purpose");
        });
        offer("good", done);

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void offer(String camera, CountDownLatch done) throws Exception {
        scheduler.offer(camera, Footage.picture(Footage.PEDESTRIANS, 0), (picture, objects) -> {
            served.add(camera);
            done.countDown();
        });
    }

    private void awaitTaken() {
        await().until(() -> scheduler.queued() == 0);
    }

    private List<DetectedObject> look(VideoFrame picture) {
        looksAllowed.acquireUninterruptibly();
        return List.of();
    }

    private final class Counting implements DetectionScheduler.Watcher {
        @Override
        public void dropped() {
            drops.incrementAndGet();
        }

        @Override
        public void inferred(Duration took) {
            assertThat(took).isPositive();
        }
    }
}
