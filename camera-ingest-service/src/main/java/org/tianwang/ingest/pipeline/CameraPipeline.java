package org.tianwang.ingest.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.quality.QualityWatch;
import org.tianwang.ingest.stream.StreamException;
import org.tianwang.ingest.stream.StreamFault;
import org.tianwang.ingest.stream.StreamSource;
import org.tianwang.ingest.stream.StreamUrl;

/**
 * One camera at work: its stream is read once, every packet goes to those who listen (recorder, viewers), and is
 * decoded for the analysis. Where the camera has a second, larger stream, that one is read for listeners only. Nothing
 * here waits for the analysis or for a listener.
 */
final class CameraPipeline implements StreamLoop.Work {
    private final CameraProfile camera;
    private final CameraAnalysis analysis;
    private final QualityWatch quality;
    private final HealthListener listener;
    private final PipelineMetrics metrics;
    private final Clock clock;
    private final HealthJudge judge;
    private final SampleChoice choice;
    private final LatestPicture latest = new LatestPicture();
    private final PacketHub hub;
    private final PictureHub pictures;
    private final StreamLoop loop;
    private final Optional<PacketReader> main;
    private volatile Instant lastPictureAt;

    CameraPipeline(
            CameraProfile camera,
            StreamLoops loops,
            CameraAnalysis analysis,
            QualityWatch quality,
            HealthListener listener,
            PipelineMetrics metrics,
            Clock clock) {
        this.camera = camera;
        this.analysis = analysis;
        this.quality = quality;
        this.listener = listener;
        this.metrics = metrics;
        this.clock = clock;
        this.judge = new HealthJudge(camera.stream().scheme() == StreamUrl.Scheme.FILE);
        this.hub = new PacketHub("packets-" + camera.id(), () -> {});
        this.pictures = new PictureHub("pictures-" + camera.id());
        this.choice = new SampleChoice(new Sampler(camera.samplesPerSecond()), pictures::isWatched);
        this.loop = loops.loop("camera-" + camera.id(), camera.stream(), this);
        this.main = camera.mainStream()
                .map(url -> new PacketReader(
                        "packets-main-" + camera.id(), work -> loops.loop("camera-main-" + camera.id(), url, work)));
    }

    void start() {
        loop.start();
    }

    @Override
    public void opened(StreamSource source) {
        hub.opened(source.format());
        source.tap(packet -> {
            metrics.read();
            hub.packet(packet);
        });
        source.decode(camera.effort());
        source.choose(choice);
    }

    @Override
    public void read(StreamSource source) throws StreamException {
        try (VideoFrame picture = source.next()) {
            Instant now = picture.receivedAt();
            lastPictureAt = now;
            pictures.picture(picture);
            judge.picture(now, source.signs()).ifPresent(this::report);
            quality.sample(picture);
            if (choice.chose(picture)) {
                latest.put(picture);
                if (camera.analysed()) {
                    metrics.sampled();
                    analysis.sample(picture);
                }
            }
        }
    }

    @Override
    public void ended(StreamFault fault) {
        latest.clear();
        hub.ended(fault);
        pictures.ended(fault);
        analysis.streamEnded();
        if (!loop.isStopped()) {
            judge.failed(fault, clock.instant()).ifPresent(this::report);
        }
    }

    @Override
    public void stopped() {
        hub.close();
        pictures.close();
        latest.clear();
        analysis.close();
        quality.close();
    }

    private void report(HealthJudge.Verdict verdict) {
        listener.changed(camera, verdict.health(), verdict.reason());
    }

    CameraProfile camera() {
        return camera;
    }

    /** @param capacity packets that may wait for the listener before some are thrown away */
    PacketTap listen(StreamKind kind, PacketListener taker, int capacity) {
        return kind == StreamKind.MAIN && main.isPresent()
                ? main.get().listen(taker, capacity)
                : hub.listen(taker, capacity);
    }

    /** Hands on every decoded picture of the stream that is analysed. */
    PacketTap watch(PictureListener taker) {
        return pictures.listen(taker);
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
        loop.stop();
        main.ifPresent(PacketReader::stop);
    }

    void join(Duration patience) throws InterruptedException {
        loop.join(patience);
    }
}
