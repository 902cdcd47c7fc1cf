package org.tianwang.ingest.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.RtspTestServer;

/**
 * Memory over a long time, with cameras, detector and events: what is resident, and what of it is native (resident less
 * what the virtual machine has committed), because a picture or packet that is not released shows there. A straight line
 * is laid through the second half: in the first, compilers and the allocator's arenas still grow.
 */
final class Soak {
    private static final int CAMERAS = 6;
    private static final double MOST_MIB_A_MINUTE = 0.5;
    private static final int EVERY_SECONDS = 10;

    private final Figures figures;
    private final Path work;
    private final int minutes;

    Soak(Figures figures, Path work, int minutes) {
        this.figures = figures;
        this.work = work;
        this.minutes = minutes;
    }

    private record Sample(double minute, double resident, double outside) {}

    void run() throws Exception {
        figures.title(
                "Memory over %d minutes: %d cameras 768x576@10 over RTSP, the detector on".formatted(minutes, CAMERAS));
        List<Sample> samples = new ArrayList<>();
        try (RtspTestServer server = RtspTestServer.many(Footage.PEDESTRIANS, 10);
                Bench bench = new Bench(work, "soak", Map.of())) {
            bench.add(CAMERAS, server.url(), 5);
            long start = System.nanoTime();
            double cpu = Cpu.of(bench.service().pid());
            for (double minute = 0; minute < minutes; minute = (System.nanoTime() - start) / 60e9) {
                TimeUnit.SECONDS.sleep(EVERY_SECONDS);
                samples.add(sample(bench, minute));
            }
            figures.note(
                    "%.2f cores, %.0f pictures read, %.0f looks",
                    (Cpu.of(bench.service().pid()) - cpu) / (minutes * 60),
                    bench.metric("tianwang_ingest_frames_read_total"),
                    bench.metric("tianwang_ingest_inference_seconds_count"));
        }
        print(samples);
        List<Sample> later = samples.subList(samples.size() / 2, samples.size());
        figures.below("resident memory, MiB more a minute", slope(later, true), MOST_MIB_A_MINUTE, "0");
        figures.below("native part of it, MiB more a minute", slope(later, false), MOST_MIB_A_MINUTE, "0");
    }

    private static Sample sample(Bench bench, double minute) throws Exception {
        double resident = Cpu.resident(bench.service().pid());
        double committed = bench.metric("jvm_memory_committed_bytes") / (1 << 20);
        return new Sample(minute, resident, resident - committed);
    }

    private void print(List<Sample> samples) {
        int step = Math.max(1, samples.size() / 10);
        for (int i = 0; i < samples.size(); i += step) {
            Sample s = samples.get(i);
            figures.note(
                    "minute %4.1f: resident %.1f MiB, outside the virtual machine %.1f MiB",
                    s.minute, s.resident, s.outside);
        }
    }

    /** Of the line of least squares. */
    private static double slope(List<Sample> samples, boolean resident) {
        double meanX = samples.stream().mapToDouble(Sample::minute).average().orElseThrow();
        double meanY = samples.stream()
                .mapToDouble(s -> resident ? s.resident : s.outside)
                .average()
                .orElseThrow();
        double above = 0;
        double below = 0;
        for (Sample s : samples) {
            above += (s.minute - meanX) * ((resident ? s.resident : s.outside) - meanY);
            below += (s.minute - meanX) * (s.minute - meanX);
        }
        return above / below;
    }
}
