package org.tianwang.bench.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.local.component.Component;
import org.tianwang.local.component.ProcessComponent;

/** Detections flow on while alert-service, Kafka and PostgreSQL are killed with -9 in turns; then everything is counted. */
final class KillsPart {
    private static final int CAMERAS = 10_000;
    private static final int RULES = 1_000;
    private static final int PLATES = 100_000;
    private static final int HEAP_MEGABYTES = 256;
    private static final int A_SECOND = 10_000;
    private static final String RAISED = "org.tianwang.ops.alert-raised";
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final Options options;
    private final Ground ground;
    private final Oracle oracle = new Oracle(new County(CAMERAS, RULES, PLATES));
    private final AtomicLong sent = new AtomicLong();
    private final AtomicInteger killed = new AtomicInteger();
    private long plates;

    KillsPart(Options options, Ground ground) {
        this.options = options;
        this.ground = ground;
    }

    List<Figure> run() throws Exception {
        ground.clear();
        ground.topic(Topics.ALERTS, 6);
        Reference.write(ground, new County(CAMERAS, RULES, PLATES));
        ProcessComponent service = ServicePass.service(ground, HEAP_MEGABYTES);
        service.start();
        try {
            CompletableFuture<Void> feeding = CompletableFuture.runAsync(this::feed, Ground::inAThread);
            killAll(service, feeding);
            feeding.get();
            awaitEnd();
            return count();
        } finally {
            service.stop();
        }
    }

    private void feed() {
        Instant begin = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.HOURS);
        Flow flow = new Flow(begin, CAMERAS, options.plateShare(), options.watchedShare());
        try (Feeder feeder = Feeder.throughOutages(ground.brokers())) {
            long paceFrom = System.nanoTime();
            for (long n = 0; n < options.detections(); n++) {
                Detection seen = flow.detection(n);
                oracle.add(seen);
                plates += seen.kind() == DetectionKind.PLATE_READ ? 1 : 0;
                feeder.send(seen);
                sent.set(n + 1);
                while (n >= due(killed.get() + 1) || n * 1e9 / A_SECOND > System.nanoTime() - paceFrom) {
                    pause(1);
                }
            }
        }
    }

    /** After how many detections the nth kill is due; the last is followed by none. */
    private long due(int number) {
        return number > options.kills() ? Long.MAX_VALUE : (long) options.detections() * number / (options.kills() + 1);
    }

    private void killAll(ProcessComponent service, CompletableFuture<Void> feeding) {
        List<Component> parts = List.of(service, ground.kafka(), ground.postgres());
        for (int number = 1; number <= options.kills(); number++) {
            while (sent.get() < due(number) - options.detections() / (options.kills() + 1) / 4) {
                if (feeding.isCompletedExceptionally()) {
                    return;
                }
                pause(5);
            }
            Component part = parts.get(number % parts.size());
            long at = System.nanoTime();
            ProcessHandle.of(part.pid()).ifPresent(ProcessHandle::destroyForcibly);
            part.onExit().join();
            part.start();
            killed.incrementAndGet();
            IntakePart.say("kill %2d: %-8s after %,9d detections, back in %.1f s"
                    .formatted(number, part.name(), sent.get(), (System.nanoTime() - at) / 1e9));
        }
    }

    private void awaitEnd() throws SQLException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < deadline) {
            if (number("select coalesce(sum(next_offset), 0) from consumed_offset") >= options.detections()
                    && number("select count(*) from outbox") == 0) {
                return;
            }
            pause(200);
        }
        IntakePart.say("the service has not come to the end of the topic");
    }

    private List<Figure> count() throws SQLException {
        Oracle.Difference difference;
        try (Connection database = ground.database()) {
            difference = oracle.compare(oracle.standing(database));
        }
        long rows = number("select count(*) from alert");
        Map<String, Set<String>> told = raised();
        long twice = told.values().stream().filter(ids -> ids.size() > 1).count();
        long sightings = number("select count(*) from sighting");
        IntakePart.say(
                "%,d detections, %d kills: %s; %,d alerts in the database, %,d told on Kafka, %,d of them as two facts; "
                                .formatted(options.detections(), killed.get(), difference, rows, told.size(), twice)
                        + "%,d sightings of %,d plates read".formatted(sightings, plates));
        long lost = difference.lost().size() + Math.max(0, rows - told.size()) + Math.max(0, plates - sightings);
        long doubled =
                difference.doubled().size() + twice + Math.max(0, told.size() - rows) + Math.max(0, sightings - plates);
        String name = "%,d detections, %d kills -9: ".formatted(options.detections(), killed.get());
        return List.of(
                Figure.atMost(name + "lost", lost, "", 0, 0), Figure.atMost(name + "doubled", doubled, "", 0, 0));
    }

    /** By alert, the ids of the events that say it was raised: a repeat after a crash has the same id. */
    private Map<String, Set<String>> raised() {
        Map<String, Set<String>> told = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", ground.brokers()), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(Topics.ALERTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(entry -> {
                    if (RAISED.equals(
                            text(entry.headers().lastHeader(EventHeaders.TYPE).value()))) {
                        told.computeIfAbsent(alertId(entry.value()), k -> new HashSet<>())
                                .add(text(entry.headers()
                                        .lastHeader(EventHeaders.ID)
                                        .value()));
                    }
                });
            }
        }
        return told;
    }

    private static String alertId(byte[] payload) {
        try {
            JsonNode event = EventCodec.mapper().readTree(payload);
            return event.path("alert").path("id").asText();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection database = ground.database();
                Statement select = database.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
