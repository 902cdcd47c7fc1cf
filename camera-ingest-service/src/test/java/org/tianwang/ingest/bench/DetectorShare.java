package org.tianwang.ingest.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.RtspTestServer;

/**
 * The service with its detector on, as it is set up: how soon events are on Kafka with few cameras, and whether all get
 * their turn with many. Every camera shows the real yard, where somebody moves all the time.
 */
final class DetectorShare {
    private static final Map<String, String> SETTINGS =
            Map.of("quarkus.log.category.\"org.tianwang.ingest.detect\".level", "DEBUG");
    private static final Pattern LOOK = Pattern.compile("look queue=detector camera=(\\S+)");
    private static final double SAMPLES = 5;
    private static final double LATEST_MILLIS = 700;
    private static final int MANY = 30;
    private static final int WARM_UP_SECONDS = 20;

    private final Figures figures;
    private final Path work;
    private final int seconds;

    DetectorShare(Figures figures, Path work, int seconds) {
        this.figures = figures;
        this.work = work;
        this.seconds = seconds;
    }

    void run() throws Exception {
        figures.title("The detector on, %d s each; real Kafka; cameras 768x576@10 over RTSP".formatted(seconds));
        try (RtspTestServer server = RtspTestServer.many(Footage.PEDESTRIANS, 10);
                Bench bench = new Bench(work, "detector", SETTINGS)) {
            bench.add(4, server.url(), SAMPLES);
            figures.below("frame to event on Kafka, 4 cameras, p95 in ms", latency(bench), LATEST_MILLIS, "");
            bench.add(6, server.url(), SAMPLES);
            figures.note("frame to event on Kafka, 10 cameras, p95 %.0f ms (no limit)", latency(bench));
            bench.add(MANY - 11, server.url(), SAMPLES);
            bench.add(1, server.url(), SAMPLES * 2);
            fairness(bench);
        }
    }

    private double latency(Bench bench) throws Exception {
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        double looks = looks(bench);
        double cpu = Cpu.of(bench.service().pid());
        Spread millis;
        try (EventEar ear = new EventEar(bench.brokers())) {
            millis = ear.listen(seconds);
        }
        figures.note(
                "%d cameras: %.1f looks a second, %.1f events a second, %.2f cores; p50 %.0f ms, most %.0f ms",
                bench.cameras().size(),
                (looks(bench) - looks) / seconds,
                (double) millis.sorted().length / seconds,
                (Cpu.of(bench.service().pid()) - cpu) / seconds,
                millis.median(),
                millis.at(1));
        return millis.at(0.95);
    }

    private static double looks(Bench bench) {
        return bench.metric("tianwang_ingest_inference_seconds_count");
    }

    private void fairness(Bench bench) throws Exception {
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        long from = Files.size(bench.service().log());
        TimeUnit.SECONDS.sleep(seconds);
        Map<String, Integer> looks = new HashMap<>();
        bench.cameras().forEach(camera -> looks.put(camera, 0));
        Matcher found = LOOK.matcher(since(bench.service().log(), from));
        while (found.find()) {
            looks.merge(found.group(1), 1, Integer::sum);
        }
        List<Integer> counts = looks.values().stream().sorted().toList();
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        figures.note(
                "%d cameras: %.1f looks a second; a camera had %d to %d in %d s, the one with twice the samples %d",
                counts.size(),
                (double) all / seconds,
                counts.getFirst(),
                counts.getLast(),
                seconds,
                looks.get(bench.cameras().getLast()));
        double share = (double) all / counts.size();
        figures.atLeast("looks of the worst-off camera, of an equal share", counts.getFirst() / share, 0.5);
        figures.below("looks of the best-off camera, of an equal share", counts.getLast() / share, 1.5, "");
    }

    private static String since(Path log, long from) throws Exception {
        byte[] all = Files.readAllBytes(log);
        return new String(all, (int) from, (int) (all.length - from));
    }
}
