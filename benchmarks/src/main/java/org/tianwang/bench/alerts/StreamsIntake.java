package org.tianwang.bench.alerts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;
import org.tianwang.alert.camera.CameraScope;
import org.tianwang.alert.detection.DetectionDecoder;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.alert.rule.RuleSet;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.Plates;

/**
 * The same rules as a Kafka Streams job, as its makers would write it: decode, ask rules and watch list, group by alert,
 * count in a store with a change log, tell every change, and put each plate read on a topic, where the service writes a
 * sighting; exactly once, because the service doubles nothing either. It has ended when the alert of the last detection
 * is counted, as the service has when it is written. Decoder and compiled rules are the service's own and all its
 * defaults are kept; the store is in memory, which spares it a disk. It writes no clocks or rows. A process.
 */
final class StreamsIntake {
    static final String ALERTS = "bench-streams-alerts";
    static final String SIGHTINGS = "bench-streams-sightings";
    private static final String THREAD = "bench-streams-";

    private final Map<String, County.Camera> cameras = new HashMap<>();
    private final Map<String, List<String>> watched = new HashMap<>();
    private final RuleSet rules;
    private final DetectionDecoder decoder = new DetectionDecoder();
    private final AtomicLong seen = new AtomicLong();
    private final AtomicLong found = new AtomicLong();
    private final AtomicLong counted = new AtomicLong();

    private record Seen(DetectionFacts facts, byte[] value) {}

    private StreamsIntake(County county) {
        rules = new RuleSet(county.rules(), condition -> null);
        county.cameras().forEach(camera -> cameras.put(camera.id(), camera));
        for (int n = 0; n < county.plates(); n++) {
            String plate = County.plate(n);
            watched.computeIfAbsent(Plates.fold(plate), k -> new ArrayList<>(1)).add(plate);
        }
    }

    /** Arguments: brokers, application id, folder, cameras, rules, plates, warm-up, total. */
    public static void main(String[] arguments) throws Exception {
        County county = new County(
                Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
        StreamsIntake intake = new StreamsIntake(county);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        try (KafkaStreams streams =
                new KafkaStreams(intake.job().build(), settings(arguments[0], arguments[1], folder))) {
            streams.start();
            System.out.println(intake.time(Long.parseLong(arguments[6]), Long.parseLong(arguments[7]))
                    .line());
            streams.close(Duration.ofSeconds(60));
        }
    }

    private StreamsBuilder job() {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<byte[], Seen> seen = builder.stream(
                        Topics.DETECTIONS, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .mapValues(value -> new Seen(decoder.decode(value), value));
        seen.filter((key, one) -> one.facts().kind() == DetectionKind.PLATE_READ)
                .mapValues(Seen::value)
                .to(SIGHTINGS, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
        seen.flatMap((key, one) -> alerts(one))
                .repartition(Repartitioned.<String, byte[]>as("by-alert")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray()))
                .peek((alert, value) -> counted.incrementAndGet())
                .groupByKey(Grouped.with(Serdes.String(), Serdes.ByteArray()))
                .count(Materialized.<String, Long>as(Stores.inMemoryKeyValueStore("alerts"))
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.Long()))
                .toStream()
                .to(ALERTS, Produced.with(Serdes.String(), Serdes.Long()));
        return builder;
    }

    private static Properties settings(String brokers, String id, Path folder) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
        settings.put(StreamsConfig.CLIENT_ID_CONFIG, THREAD + "client");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put("auto.offset.reset", "earliest");
        settings.put("replication.factor", 1);
        return settings;
    }

    /** Every alert that a detection belongs to, as the oracle names it. */
    private List<KeyValue<String, byte[]>> alerts(Seen one) {
        DetectionFacts seenHere = one.facts();
        byte[] value = one.value();
        List<KeyValue<String, byte[]>> found = List.of();
        County.Camera camera = cameras.get(seenHere.cameraId());
        for (CompiledRule rule :
                rules.matching(seenHere, new CameraScope(camera.township(), camera.tier(), List.of()))) {
            found = with(found, rule.id() + "|" + subject(seenHere) + bucket(seenHere, rule.groupingMillis()), value);
        }
        if (seenHere.kind() == DetectionKind.PLATE_READ) {
            for (String plate : watched.getOrDefault(Plates.fold(seenHere.plateText()), List.of())) {
                found = with(
                        found, "watched|" + plate + bucket(seenHere, County.PLATE_GROUPING_SECONDS * 1000L), value);
            }
        }
        this.found.addAndGet(found.size());
        seen.incrementAndGet();
        return found;
    }

    private static List<KeyValue<String, byte[]>> with(
            List<KeyValue<String, byte[]>> found, String alert, byte[] value) {
        List<KeyValue<String, byte[]>> all = found.isEmpty() ? new ArrayList<>(2) : found;
        all.add(KeyValue.pair(alert, value));
        return all;
    }

    private static String subject(DetectionFacts seen) {
        return seen.plate() != null
                ? seen.plate()
                : seen.cameraId() + "|" + seen.zone() + "|" + seen.line() + "|" + seen.objectClass();
    }

    private static String bucket(DetectionFacts seen, long groupingMillis) {
        return "|" + Math.floorDiv(seen.frameTime().toEpochMilli(), groupingMillis);
    }

    private Pass time(long warmUp, long total) throws InterruptedException {
        Pass from = await(warmUp);
        await(total);
        awaitCounted();
        Pass to = now();
        return new Pass(
                to.events() - from.events(),
                to.wallNanos() - from.wallNanos(),
                to.threadNanos() - from.threadNanos(),
                to.processNanos() - from.processNanos());
    }

    /** What was found is counted by a second step, which may be behind. */
    private void awaitCounted() throws InterruptedException {
        while (counted.get() < found.get()) {
            Thread.sleep(2);
        }
    }

    private Pass await(long events) throws InterruptedException {
        while (seen.get() < events) {
            Thread.sleep(2);
        }
        return now();
    }

    private Pass now() {
        long pid = ProcessHandle.current().pid();
        return new Pass(seen.get(), System.nanoTime(), Proc.threadNanos(pid, THREAD), Proc.treeNanos(pid));
    }
}
