package org.tianwang.bench.alerts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.tianwang.bench.Latencies;
import org.tianwang.bench.Pace;
import org.tianwang.bench.RunningStack;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.local.LocalStack;
import org.tianwang.local.home.Home;
import org.tianwang.local.port.PortPlan;

/**
 * How long from a detection handed to Kafka until a console has the alert's bytes, beside a bare loop in the same run. On
 * the stack that is up; where none is, on one of its own without cameras.
 */
final class LatencyPart {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long RULE_TAKES_EFFECT_MILLIS = 6_000;

    private final RunningStack stack;
    private final Options options;
    private final AlertLoad load;

    private LatencyPart(RunningStack stack, Options options) {
        this.stack = stack;
        this.options = options;
        this.load = new AlertLoad(options);
    }

    static List<Figure> run(Options options) throws Exception {
        Path root = Path.of("").toAbsolutePath();
        Home running = Home.from(System.getenv(), root);
        if (RunningStack.isUp(running.folder())) {
            return run(RunningStack.in(running.folder()), options);
        }
        Home own = new Home(root.resolve("benchmarks").resolve("target").resolve("latency"));
        own.delete(own.folder());
        Map<String, String> free = new HashMap<>();
        PortPlan.DEFAULTS.keySet().forEach(part -> free.put(PortPlan.variable(part), "0"));
        try (LocalStack stack = LocalStack.prepare(root, own, free, IntakePart::say)) {
            stack.start();
            return run(RunningStack.in(own.folder()), options);
        } finally {
            own.delete(own.folder());
        }
    }

    private static List<Figure> run(RunningStack stack, Options options) throws Exception {
        IntakePart.say("latency at %,d detections/s and %d alerts/s for %d s after %d s of warm-up, load average %s"
                .formatted(options.rate(), options.alerts(), options.seconds(), options.warmUpSeconds(), Proc.load()));
        Latencies bare =
                told("bare kafka-clients loop", new BareLoop(stack.brokers(), options).run(new AlertLoad(options)));
        Latencies whole = told("detection → alert on the live feed", new LatencyPart(stack, options).measure());
        IntakePart.say("%-36s p50 %8.1f    p99 %8.1f"
                .formatted(
                        "ratio",
                        whole.percentile(0.5) / bare.percentile(0.5),
                        whole.percentile(0.99) / bare.percentile(0.99)));
        return List.of(
                Figure.atMost("detection → console, p50", whole.percentile(0.5), " ms", 15, 8),
                Figure.atMost("detection → console, p99", whole.percentile(0.99), " ms", 100, 50));
    }

    private static Latencies told(String name, Latencies measured) {
        IntakePart.say("%-36s p50 %8.1f ms p90 %8.1f ms p99 %8.1f ms (%d measured)"
                .formatted(
                        name,
                        measured.percentile(0.5),
                        measured.percentile(0.9),
                        measured.percentile(0.99),
                        measured.count()));
        return measured;
    }

    private Latencies measure() throws Exception {
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
            int counted = options.rate() * options.warmUpSeconds();
            for (int number = 0; number < options.total(); number++) {
                long at = pace.await(number);
                Detection detection = load.detection(number);
                producer.send(Feeder.entry(detection));
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

    /** Void unless every expected alert came, and once. */
    private Latencies compare(Map<String, Long> due, Listener listener) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!listener.heard().keySet().containsAll(due.keySet()) && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        Latencies latencies = new Latencies();
        int missing = 0;
        for (Map.Entry<String, Long> one : due.entrySet()) {
            Listener.Heard heard = listener.heard().get(one.getKey());
            if (heard == null) {
                missing++;
            } else {
                latencies.add(heard.nanos() - one.getValue());
            }
        }
        if (missing > 0 || !listener.twice().isEmpty()) {
            throw new IllegalStateException("void: of " + due.size() + " alerts " + missing + " were not heard of and "
                    + listener.twice().size() + " came twice");
        }
        new Stages(stack.brokers()).tell(due.keySet(), listener.heard());
        return latencies;
    }
}
