package org.tianwang.ingest.pipeline;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.contracts.sky.ZoneKind;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.detect.DetectedObject;
import org.tianwang.ingest.detect.DetectionScheduler;
import org.tianwang.ingest.detect.NanoDet;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.plate.PlateLooks;
import org.tianwang.ingest.publish.BufferedDetections;
import org.tianwang.ingest.publish.DetectionPublisher;
import org.tianwang.ingest.quality.QualityConfig;
import org.tianwang.ingest.quality.UnstoredQuality;
import org.tianwang.ingest.snapshot.FolderSnapshots;
import org.tianwang.ingest.stream.Effort;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.StreamException;
import org.tianwang.ingest.stream.StreamSource;
import org.tianwang.ingest.stream.StreamUrl;
import org.tianwang.ingest.track.Tracker;
import org.tianwang.ingest.zone.SceneWatch;
import org.tianwang.testing.MutableClock;

/**
 * One camera's whole pipeline over a clip that is read round and round as fast as it decodes, on the caller's thread,
 * with the clip's own time: decoding, packets kept for viewers, picture quality, motion, tracking, events with their
 * pictures on disk. The detector is off: what it finds in each sampled picture was noted beforehand and is given again.
 */
public final class AnalysedClip implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final double SAMPLES = 5;
    private static final Map<Path, NavigableMap<Long, List<DetectedObject>>> FINDS = new ConcurrentHashMap<>();
    private static final double UNBOUNDED = 1e6;

    private final Path clip;
    private final int packets;
    private final Duration step;
    /** The clip's time: each packet moves it on. */
    private final MutableClock clock = new MutableClock(START);

    private final IngestConfig config;
    private final BufferedDetections detections = new BufferedDetections();
    private final DetectionPublisher publisher;
    private final FolderSnapshots pictures;
    private final PipelineMetrics metrics = new PipelineMetrics(new SimpleMeterRegistry());
    private final DetectionScheduler scheduler = new DetectionScheduler(this::found, UNBOUNDED, metrics);
    private final CameraPipeline pipeline;
    private final StreamSource source;
    private long moved;

    /** @param folder takes the events' pictures and the buffer */
    public AnalysedClip(Path clip, Effort effort, Path folder) throws StreamException, IOException {
        this.clip = clip;
        try (Footage.Packets all = Footage.all(clip);
                StreamSource probe = Footage.unpaced(clip)) {
            packets = all.list().size();
            step = Duration.ofNanos((long) (1e9 / probe.info().framesPerSecond()));
        }
        config = config(folder);
        publisher = detections.publisher(config);
        if (!FINDS.containsKey(clip)) {
            FINDS.put(clip, finds());
        }
        pictures = new FolderSnapshots(folder.resolve("pictures"), config);
        pipeline = pipeline(effort);
        source = Footage.unpaced(clip, clock, this::move);
        pipeline.opened(source);
    }

    private static IngestConfig config(Path folder) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IngestConfig.class)
                .withDefaultValue("tianwang.ingest.secret-key", "none")
                .withDefaultValue("tianwang.files.dir", folder.toString())
                .withDefaultValue("tianwang.ingest.ownership.address", "http://localhost")
                .withDefaultValue(
                        "tianwang.ingest.publishing.buffer-dir",
                        folder.resolve("buffer").toString())
                .build()
                .getConfigMapping(IngestConfig.class);
    }

    private static QualityConfig quality() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(QualityConfig.class)
                .build()
                .getConfigMapping(QualityConfig.class);
    }

    /** Takes as long as the clip; done once for all who analyse it. */
    private NavigableMap<Long, List<DetectedObject>> finds() throws StreamException {
        NavigableMap<Long, List<DetectedObject>> finds = new TreeMap<>();
        try (NanoDet detector = new NanoDet(
                        config.detector().doubtful(), config.detector().classes());
                StreamSource reading = Footage.unpaced(clip, clock, this::move)) {
            reading.decode(Effort.ANALYSIS);
            Sampler sampler = new Sampler(SAMPLES);
            while (moved < packets) {
                try (VideoFrame picture = reading.next()) {
                    if (sampler.take(picture.shownAt())) {
                        finds.put(place(picture.receivedAt()), detector.detect(picture));
                    }
                }
            }
        }
        moved = 0;
        clock.set(START);
        return finds;
    }

    private void move() {
        moved++;
        clock.advance(step);
    }

    /** Nanoseconds from the clip's beginning. */
    private long place(Instant at) {
        return Duration.between(START, at).minus(step).toNanos() % (step.toNanos() * packets);
    }

    private List<DetectedObject> found(VideoFrame picture) {
        var latest = FINDS.get(clip).floorEntry(place(picture.receivedAt()));
        return latest == null ? List.of() : latest.getValue();
    }

    private CameraPipeline pipeline(Effort effort) {
        StreamUrl url = StreamUrl.parse(clip.toUri().toString());
        UUID id = UUID.nameUUIDFromBytes(clip.toString().getBytes());
        CameraProfile camera = profile(id, url, effort);
        DetectionEvents events = new DetectionEvents(config, pictures, publisher, metrics, clock);
        StreamLoops loops = new StreamLoops(
                opened -> {
                    throw new IllegalStateException("the caller reads, not the loop");
                },
                config.stream());
        return new CameraPipeline(
                camera,
                loops,
                analysis(camera, events),
                new UnstoredQuality().watch(id, quality(), pictures),
                (changed, health, reason) -> {},
                metrics,
                clock);
    }

    private static CameraProfile profile(UUID id, StreamUrl url, Effort effort) {
        Zone yard = new Zone(
                "yard",
                ZoneKind.INTRUSION,
                List.of(List.of(0.05, 0.05), List.of(0.95, 0.05), List.of(0.95, 1.0), List.of(0.05, 1.0)));
        return new CameraProfile(
                id,
                "bench",
                "T01",
                url,
                Optional.empty(),
                List.of(yard),
                List.of(),
                List.of(),
                true,
                SAMPLES,
                effort,
                CameraTier.COUNTY,
                false,
                false);
    }

    private CameraAnalysis analysis(CameraProfile camera, HappeningSink events) {
        IngestConfig.Detector detection = config.detector();
        int[] ids = {0};
        return new CameraAnalysis(
                camera,
                scheduler,
                new LookGate(detection.motionShare(), detection.followingInterval(), detection.idleInterval()),
                new Tracker(detection.lostAfter(), detection.threshold(), () -> "t" + ids[0]++),
                new SceneWatch(camera.zones(), camera.lines(), detection.crowdSize()),
                new PlateLooks(config.plates(), metrics),
                events);
    }

    /** Reads the clip once from wherever it stands. */
    public void play() throws StreamException {
        long end = moved + packets;
        while (moved < end) {
            pipeline.read(source);
        }
    }

    /** How long the clip lasts, in seconds. */
    public double seconds() {
        return step.multipliedBy(packets).toNanos() / 1e9;
    }

    /** Events made so far. */
    public long events() {
        return detections.sent();
    }

    /** Pictures of events kept so far. */
    public long pictures() {
        return pictures.kept();
    }

    @Override
    public void close() {
        pipeline.stopped();
        source.close();
        scheduler.close();
    }
}
