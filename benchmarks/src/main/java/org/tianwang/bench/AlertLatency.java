package org.tianwang.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.sky.Detection;

/** How long from a detection handed to Kafka until a console has the alert's bytes, beside a bare loop in the same run. */
public final class AlertLatency {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long RULE_TAKES_EFFECT_MILLIS = 6_000;

    private final RunningStack stack;
    private final Options options;
    private final AlertLoad load;

    private AlertLatency(RunningStack stack, Options options) {
        this.stack = stack;
        this.options = options;
        this.load = new AlertLoad(options);
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.parse(arguments);
        Path home = Path.of(System.getenv().getOrDefault("TIANWANG_HOME", ".tianwang"));
        RunningStack stack = RunningStack.in(home);
        Latencies bare = new BareLoop(stack.brokers(), options).run(new AlertLoad(options));
        Latencies whole = new AlertLatency(stack, options).run();
        System.out.printf(
                "%d detections/s, %d alerts/s, %d s after %d s of warm-up, %d processors%n",
                options.rate(),
                options.alerts(),
                options.seconds(),
                Options.WARM_UP_SECONDS,
                Runtime.getRuntime().availableProcessors());
        row("detection → alert on the live feed", whole);
        row("bare kafka-clients loop", bare);
        System.out.printf(
                "%-36s p50 %8.1f    p99 %8.1f%n",
                "ratio", whole.percentile(0.5) / bare.percentile(0.5), whole.percentile(0.99) / bare.percentile(0.99));
    }

    private static void row(String name, Latencies measured) {
        System.out.printf(
                "%-36s p50 %8.1f ms p99 %8.1f ms (%d measured)%n",
                name, measured.percentile(0.5), measured.percentile(0.99), measured.count());
    }

    private Latencies run() throws Exception {
        String ruleId =
                stack.post("supervisor", "/api/v1/rules", rule()).path("id").asText();
        try (Listener listener = new Listener(stack, Set.copyOf(load.cameras()))) {
            Thread.sleep(RULE_TAKES_EFFECT_MILLIS);
            Map<String, Long> due = send();
            return compare(due, listener);
        } finally {
            stack.post("supervisor", "/api/v1/rules/" + ruleId + "/disable", Map.of());
        }
    }

    private Map<String, Object> rule() {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("name", "bench alerts");
        rule.put("severity", "LOW");
        rule.put("eventKinds", List.of("ENTERED_ZONE"));
        rule.put("objectClasses", List.of("person"));
        rule.put("scope", Map.of("cameraIds", load.cameras()));
        rule.put("groupingSeconds", AlertLoad.GROUPING_SECONDS);
        return rule;
    }

    private Map<String, Long> send() {
        Map<String, Long> due = new LinkedHashMap<>();
        try (KafkaProducer<byte[], byte[]> producer = BareLoop.producer(stack.brokers())) {
            Pace pace = new Pace(options.rate());
            int counted = options.rate() * Options.WARM_UP_SECONDS;
            for (int number = 0; number < options.total(); number++) {
                long at = pace.await(number);
                Detection detection = load.detection(number);
                producer.send(entry(detection));
                if (number >= counted && load.raises(number)) {
                    due.put(
                            Listener.key(
                                    detection.cameraId(), detection.frameTime().toString()),
                            at);
                }
            }
        }
        return due;
    }

    private static ProducerRecord<byte[], byte[]> entry(Detection detection) {
        ProducerRecord<byte[], byte[]> entry =
                new ProducerRecord<>(Topics.DETECTIONS, detection.cameraId().getBytes(), EventCodec.encode(detection));
        entry.headers().add(EventHeaders.ID, detection.id().toString().getBytes());
        entry.headers().add(EventHeaders.TYPE, detection.type().getBytes());
        entry.headers()
                .add(EventHeaders.TIME, detection.publishedAt().toString().getBytes());
        return entry;
    }

    /** Void unless every expected alert came, and once. */
    private static Latencies compare(Map<String, Long> due, Listener listener) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!listener.heard().keySet().containsAll(due.keySet()) && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        Latencies latencies = new Latencies();
        int missing = 0;
        for (Map.Entry<String, Long> one : due.entrySet()) {
            Long heard = listener.heard().get(one.getKey());
            if (heard == null) {
                missing++;
            } else {
                latencies.add(heard - one.getValue());
            }
        }
        if (missing > 0 || !listener.twice().isEmpty()) {
            throw new IllegalStateException("void: of " + due.size() + " alerts " + missing + " were not heard of and "
                    + listener.twice().size() + " came twice");
        }
        return latencies;
    }
}
