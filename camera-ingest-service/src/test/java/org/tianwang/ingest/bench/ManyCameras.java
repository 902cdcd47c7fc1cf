package org.tianwang.ingest.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tianwang.ingest.ServiceInstance;
import org.tianwang.ingest.stream.RtspTestServer;

/** Thirty cameras over RTSP in one service that looks for motion and never asks the detector. */
final class ManyCameras {
    private static final int CAMERAS = 30;
    private static final int RATE = 25;
    private static final double SAMPLES = 5;
    private static final double MOST_CORES = 0.7;
    private static final double ALL_BUT_TIMING = 0.99; // the two counts are not read at the same instant
    private static final int WARM_UP_SECONDS = 30;
    private static final Map<String, String> DETECTOR_OFF = Map.of(
            "tianwang.ingest.detector.motion-share", "2",
            "tianwang.ingest.detector.idle-interval", "1000h",
            "tianwang.ingest.detector.following-interval", "1000h");

    private final Figures figures;
    private final Path work;
    private final int seconds;

    ManyCameras(Figures figures, Path work, int seconds) {
        this.figures = figures;
        this.work = work;
        this.seconds = seconds;
    }

    void run(Path clip) throws Exception {
        figures.title("%d cameras 640x360@%d over RTSP, motion at %.0f a second, the detector off, %d s"
                .formatted(CAMERAS, RATE, SAMPLES, seconds));
        try (RtspTestServer server = RtspTestServer.many(clip, RATE);
                Bench bench = new Bench(work, "many", DETECTOR_OFF)) {
            Moment idle = Moment.of(bench, server);
            TimeUnit.SECONDS.sleep(10);
            figures.note(
                    "of these cores the service used %.3f before it had a camera",
                    Moment.of(bench, server).cores(idle));
            bench.add(CAMERAS, server.url(), SAMPLES);
            TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
            Moment begin = Moment.of(bench, server);
            TimeUnit.SECONDS.sleep(seconds);
            Moment end = Moment.of(bench, server);
            double sent = end.sent - begin.sent;
            figures.note(
                    "%.0f pictures sent, %.0f read; RSS %.0f MiB",
                    sent, end.read - begin.read, Cpu.resident(bench.service().pid()));
            figures.below("cores for 30 cameras", end.cores(begin), MOST_CORES, "");
            figures.atLeast(
                    "samples taken of those due",
                    (end.sampled - begin.sampled) / (sent * SAMPLES / RATE),
                    ALL_BUT_TIMING);
        }
    }

    /** What had come and gone at one moment. */
    private record Moment(long nanos, double cpu, long sent, double read, double sampled) {
        static Moment of(Bench bench, RtspTestServer server) throws IOException {
            String metrics = bench.service().metrics();
            return new Moment(
                    System.nanoTime(),
                    Cpu.of(bench.service().pid()),
                    server.sent(),
                    ServiceInstance.sum(metrics, "tianwang_ingest_frames_read_total"),
                    ServiceInstance.sum(metrics, "tianwang_ingest_frames_sampled_total"));
        }

        double cores(Moment since) {
            return (cpu - since.cpu) / ((nanos - since.nanos) / 1e9);
        }
    }
}
