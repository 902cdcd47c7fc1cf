package org.tianwang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How soon a live view has its first fragment, how late it is, and what it costs camera-ingest-service: remuxed, and with
 * privacy masks (decoded pictures painted and encoded anew). Each beside the same service with nobody looking.
 */
public final class LiveCost {
    private static final String PART = "camera-ingest";
    private static final int WARM_UP_MILLIS = 3_000;

    private final RunningStack stack;
    private final int viewers;
    private final int seconds;

    private LiveCost(RunningStack stack, int viewers, int seconds) {
        this.stack = stack;
        this.viewers = viewers;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        int viewers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Path home = Path.of(System.getenv().getOrDefault("TIANWANG_HOME", ".tianwang"));
        new LiveCost(RunningStack.in(home), viewers, seconds).run();
    }

    private void run() throws Exception {
        JsonNode demo = stack.get("admin", "/api/v1/cameras?size=200").path("items");
        String url = "";
        for (JsonNode camera : demo) {
            url = camera.path("code").asText().equals("T01-C01")
                    ? camera.path("streamUrl").asText()
                    : url;
        }
        String plain = create("bench live plain", url, List.of());
        String masked = create("bench live masked", url, List.of(leftHalf()));
        try {
            awaitOnline(plain);
            awaitOnline(masked);
            System.out.printf("%d viewers, %d s each, %d processors%n", viewers, seconds, processors());
            double nobody = measure("nobody looks", plain, 0, 0);
            measure("one viewer, remuxed", plain, 1, nobody);
            measure(viewers + " viewers, remuxed", plain, viewers, nobody);
            measure("one viewer, masked", masked, 1, nobody);
            measure(viewers + " viewers, masked", masked, viewers, nobody);
        } finally {
            stack.delete("admin", "/api/v1/cameras/" + plain);
            stack.delete("admin", "/api/v1/cameras/" + masked);
        }
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private String create(String name, String url, List<Object> masks) throws Exception {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("tier", "COUNTY");
        body.put("townshipCode", "T01");
        body.put("location", Map.of("lon", 113.2, "lat", 33.4));
        body.put("streamUrl", url);
        body.put("privacyMasks", masks);
        body.put("analysis", Map.of("enabled", false, "fps", 5));
        return stack.post("admin", "/api/v1/cameras", body).path("id").asText();
    }

    private static Map<String, Object> leftHalf() {
        return Map.of("polygon", List.of(List.of(0, 0), List.of(0.5, 0), List.of(0.5, 1), List.of(0, 1)));
    }

    private void awaitOnline(String camera) throws Exception {
        for (int i = 0; i < 100; i++) {
            JsonNode health = stack.get("investigator", "/api/v1/cameras/" + camera + "/health");
            if (health.path("health").asText().equals("ONLINE")) {
                return;
            }
            Thread.sleep(300);
        }
        throw new IllegalStateException("the bench's camera does not come online");
    }

    /** @return share of one processor that the service used */
    private double measure(String name, String camera, int count, double nobody) throws Exception {
        List<LiveViewer> open = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                open.add(LiveViewer.open(stack, camera));
            }
            Thread.sleep(WARM_UP_MILLIS);
            Duration before = stack.cpu(PART);
            long start = System.nanoTime();
            Thread.sleep(seconds * 1000L);
            double share = stack.cpu(PART).minus(before).toNanos() / (double) (System.nanoTime() - start);
            report(name, share, nobody, open);
            return share;
        } finally {
            open.forEach(LiveViewer::close);
        }
    }

    private static void report(String name, double share, double nobody, List<LiveViewer> open) {
        if (open.isEmpty()) {
            System.out.printf("%-24s %5.1f %% of a processor%n", name, share * 100);
            return;
        }
        Latencies first = new Latencies();
        Latencies delay = new Latencies();
        for (LiveViewer viewer : open) {
            first.add(viewer.firstFragmentNanos());
            viewer.delaysNanos().forEach(delay::add);
        }
        System.out.printf(
                "%-24s %5.1f %% of a processor, %+5.2f %% a viewer; first fragment p50 %4.0f ms, worst %4.0f ms;"
                        + " delay p50 %4.0f ms, worst %4.0f ms%n",
                name,
                share * 100,
                (share - nobody) * 100 / open.size(),
                first.percentile(0.5),
                first.percentile(1),
                delay.percentile(0.5),
                delay.percentile(1));
    }
}
