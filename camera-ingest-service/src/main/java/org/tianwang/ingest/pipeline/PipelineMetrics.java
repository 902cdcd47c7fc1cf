package org.tianwang.ingest.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.ingest.detect.DetectionScheduler;
import org.tianwang.ingest.plate.PlateLooks;

/** The pipelines' figures, all cameras together (a series per camera would be 300 of each). */
@ApplicationScoped
public class PipelineMetrics implements DetectionScheduler.Watcher, PlateLooks.Watcher {
    private final MeterRegistry meters;
    private final Counter read;
    private final Counter sampled;
    private final Counter dropped;
    private final Timer inference;

    PipelineMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.read = meters.counter("tianwang.ingest.frames.read");
        this.sampled = meters.counter("tianwang.ingest.frames.sampled");
        this.dropped = meters.counter("tianwang.ingest.frames.dropped");
        this.inference = meters.timer("tianwang.ingest.inference");
    }

    /** A picture of the stream that is analysed has come, whether it is decoded or not. */
    void read() {
        read.increment();
    }

    void sampled() {
        sampled.increment();
    }

    void detection(DetectionKind kind, Duration sinceFrame) {
        meters.counter("tianwang.ingest.detections", "kind", kind.name()).increment();
        if (kind != DetectionKind.LEFT) { // told seconds after its last frame, on purpose
            meters.timer("tianwang.ingest.frame.to.event").record(sinceFrame);
        }
    }

    @Override
    public void dropped() {
        dropped.increment();
    }

    @Override
    public void inferred(Duration took) {
        inference.record(took);
    }

    @Override
    public void plateDropped() {
        meters.counter("tianwang.ingest.plate.dropped").increment();
    }

    @Override
    public void plateLooked(Duration took, boolean legible) {
        meters.timer("tianwang.ingest.plate.look", "legible", String.valueOf(legible))
                .record(took);
    }
}
