package org.tianwang.ingest.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.detect.DetectionScheduler;
import org.tianwang.ingest.detect.NanoDet;
import org.tianwang.ingest.plate.PlateLooks;
import org.tianwang.ingest.quality.QualityWatches;
import org.tianwang.ingest.stream.StreamOpener;
import org.tianwang.ingest.track.Tracker;
import org.tianwang.ingest.zone.SceneWatch;
import org.tianwang.platform.id.Ids;

/** Puts a camera's pipeline together; owns what all pipelines share, the detector and its scheduler. */
@ApplicationScoped
public class PipelineFactory {
    private final IngestConfig config;
    private final StreamOpener opener;
    private final DetectionEvents events;
    private final QualityWatches quality;
    private final HealthListener health;
    private final PipelineMetrics metrics;
    private final Clock clock;
    private final NanoDet detector;
    private final DetectionScheduler scheduler;
    private final PlateLooks plates;

    PipelineFactory(
            IngestConfig config,
            StreamOpener opener,
            DetectionEvents events,
            QualityWatches quality,
            HealthListener health,
            PipelineMetrics metrics,
            MeterRegistry meters,
            Clock clock) {
        this.config = config;
        this.opener = opener;
        this.events = events;
        this.quality = quality;
        this.health = health;
        this.metrics = metrics;
        this.clock = clock;
        this.detector =
                new NanoDet(config.detector().doubtful(), config.detector().classes());
        this.scheduler = new DetectionScheduler(detector, config.detector().looksPerSecond(), metrics);
        this.plates = new PlateLooks(config.plates(), metrics);
        meters.gauge("tianwang.ingest.plate.queue", plates, PlateLooks::queued);
        meters.gauge("tianwang.ingest.detector.queue", scheduler, DetectionScheduler::queued);
    }

    CameraPipeline create(CameraProfile camera) {
        return new CameraPipeline(
                camera,
                new StreamLoops(opener, config.stream()),
                analysis(camera),
                quality.of(camera.id(), camera.masks()),
                health,
                metrics,
                clock);
    }

    private CameraAnalysis analysis(CameraProfile camera) {
        IngestConfig.Detector detection = config.detector();
        return new CameraAnalysis(
                camera,
                scheduler,
                new LookGate(detection.motionShare(), detection.followingInterval(), detection.idleInterval()),
                new Tracker(detection.lostAfter(), detection.threshold(), () -> Ids.next(clock)
                        .toString()),
                new SceneWatch(camera.zones(), camera.lines(), detection.crowdSize()),
                plates,
                events);
    }

    @PreDestroy
    void close() {
        scheduler.close();
        plates.close();
        detector.close();
    }
}
