package org.tianwang.ingest.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.BackOff;
import org.tianwang.ingest.stream.StreamException;
import org.tianwang.ingest.stream.StreamFault;
import org.tianwang.ingest.stream.StreamOpener;
import org.tianwang.ingest.stream.StreamSource;
import org.tianwang.ingest.stream.StreamUrl;

/**
 * One camera at work, on a platform thread of its own, because FFmpeg's reads block: open, read, sample, hand to the
 * analysis; after a failure wait and try again, for ever, until stopped. Nothing here waits for the analysis.
 */
final class CameraPipeline {
    private static final System.Logger LOG = System.getLogger(CameraPipeline.class.getName());

    private static final long STACK = 2L << 20; // decoders run on it, whatever -Xss says

    private final CameraProfile camera;
    private final StreamOpener opener;
    private final BackOff backOff;
    private final CameraAnalysis analysis;
    private final HealthListener listener;
    private final PipelineMetrics metrics;
    private final Clock clock;
    private final HealthJudge judge;
    private final Sampler sampler;
    private final LatestPicture latest = new LatestPicture();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile StreamSource current;
    private volatile Instant lastPictureAt;
    private Thread thread;

    CameraPipeline(
            CameraProfile camera,
            StreamOpener opener,
            BackOff backOff,
            CameraAnalysis analysis,
            HealthListener listener,
            PipelineMetrics metrics,
            Clock clock) {
        this.camera = camera;
        this.opener = opener;
        this.backOff = backOff;
        this.analysis = analysis;
        this.listener = listener;
        this.metrics = metrics;
        this.clock = clock;
        this.judge = new HealthJudge(camera.stream().scheme() == StreamUrl.Scheme.FILE);
        this.sampler = new Sampler(camera.samplesPerSecond());
    }

    void start() {
        thread = Thread.ofPlatform()
                .name("camera-" + camera.id())
                .stackSize(STACK)
                .daemon()
                .start(this::run);
    }

    private void run() {
        try {
            while (!stopped()) {
                attempt();
                stop.await(backOff.next().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "camera thread interrupted camera={0}", camera.id());
        } finally {
            latest.clear();
            analysis.close();
        }
    }

    private void attempt() {
        try (StreamSource source = opener.open(camera.stream())) {
            current = source;
            while (!stopped()) {
                read(source);
            }
        } catch (StreamException e) {
            failed(e.fault());
        } catch (RuntimeException | OutOfMemoryError e) { // native memory, too, ends in the latter
            LOG.log(System.Logger.Level.WARNING, "camera reading failed camera=" + camera.id(), e);
            failed(StreamFault.BROKEN);
        } finally {
            current = null;
            latest.clear();
            analysis.streamEnded();
        }
    }

    private void read(StreamSource source) throws StreamException {
        try (VideoFrame picture = source.next()) {
            Instant now = picture.receivedAt();
            metrics.read();
            lastPictureAt = now;
            backOff.reset();
            judge.picture(now, source.damaged()).ifPresent(this::report);
            if (sampler.take(now)) {
                latest.put(picture);
                if (camera.analysed()) {
                    metrics.sampled();
                    analysis.sample(picture);
                }
            }
        }
    }

    private void failed(StreamFault fault) {
        if (!stopped()) {
            judge.failed(fault).ifPresent(this::report);
        }
    }

    private void report(HealthJudge.Verdict verdict) {
        listener.changed(camera, verdict.health(), verdict.reason());
    }

    private boolean stopped() {
        return stop.getCount() == 0;
    }

    CameraProfile camera() {
        return camera;
    }

    /** The newest picture, if it is not older than {@code age}; the caller closes it. */
    Optional<VideoFrame> latestPicture(Duration age) {
        Instant at = lastPictureAt;
        boolean fresh = at != null && !at.isBefore(clock.instant().minus(age));
        return fresh ? latest.take() : Optional.empty();
    }

    Optional<Instant> lastPictureAt() {
        return Optional.ofNullable(lastPictureAt);
    }

    /** Asks it to end and returns at once; {@link #join} waits. */
    void stop() {
        stop.countDown();
        StreamSource source = current;
        if (source != null) {
            source.abort();
        }
    }

    void join(Duration patience) throws InterruptedException {
        if (!thread.join(patience)) {
            LOG.log(System.Logger.Level.WARNING, "camera thread does not end camera={0}", camera.id());
        }
    }
}
