package org.tianwang.bench.alerts;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tianwang.contracts.Topics;
import org.tianwang.local.component.ProcessComponent;

/** The intake against the bare loop and a Kafka Streams job, all on the same detections and each in its own process. */
final class IntakePart {
    private static final int CAMERAS = 10_000;
    private static final int RULES = 1_000;
    private static final int PLATES = 100_000;
    private static final int HEAP_MEGABYTES = 512;

    private final Options options;
    private final Ground ground;
    private final County county = new County(CAMERAS, RULES, PLATES);
    private final Oracle oracle = new Oracle(county);
    private final List<Pass> bare = new ArrayList<>();
    private final List<Pass> service = new ArrayList<>();
    private final List<Pass> streams = new ArrayList<>();

    IntakePart(Options options, Ground ground) {
        this.options = options;
        this.ground = ground;
    }

    List<Figure> run() throws Exception {
        prepare();
        for (int round = 1; round <= options.rounds(); round++) {
            say("round " + round + ", load average " + Proc.load());
            bare.add(told("  bare loop   ", bareLoop()));
            service.add(told("  service     ", service()));
            if (!options.skipsStreams()) {
                streams.add(told("  Kafka Streams", streams(round)));
            }
        }
        List<Figure> figures = new ArrayList<>();
        double ours = best(service);
        figures.add(
                Figure.atLeast("intake / bare loop, by wall time, best of rounds", ours / best(bare), "", 0.5, 0.8));
        figures.add(Figure.atLeast(
                "intake / bare loop, by processor time of the reading thread",
                least(bare) / least(service),
                "",
                0.5,
                0.8));
        if (!streams.isEmpty()) {
            figures.add(Figure.atLeast("intake / Kafka Streams, by wall time", ours / best(streams), "×", 2, 2));
        }
        return figures;
    }

    private void prepare() throws Exception {
        ground.clear();
        Reference.write(ground, county);
        Instant begin = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.HOURS);
        Flow flow = new Flow(begin, CAMERAS, options.plateShare(), options.watchedShare());
        try (Feeder feeder = Feeder.inBulk(ground.brokers())) {
            LongStream.range(0, options.events()).mapToObj(flow::detection).forEach(seen -> {
                oracle.add(seen);
                feeder.send(seen);
            });
        }
        say(
                "%,d detections of %,d cameras, %,d rules, %,d watched plates; %.1f %% read a plate; %.2f %% belong to an alert; %,d alerts"
                        .formatted(
                                options.events(),
                                CAMERAS,
                                RULES,
                                PLATES,
                                options.plateShare() * 100,
                                100.0 * oracle.matched() / options.events(),
                                oracle.expected().size()));
    }

    private Pass bareLoop() throws Exception {
        return Child.run(
                BareIntake.class, HEAP_MEGABYTES, ground.brokers(), partitions(), options.warmUp(), options.events());
    }

    private Pass service() throws Exception {
        ground.forget();
        ProcessComponent process = ServicePass.service(ground, HEAP_MEGABYTES);
        try {
            Pass pass = ServicePass.run(ground, process, options.warmUp(), options.events());
            try (Connection database = ground.database()) {
                oracle.mustStandIn(database);
            }
            return pass;
        } finally {
            process.stop();
        }
    }

    private Pass streams(int round) throws Exception {
        String id = "bench-streams-" + round;
        ground.topic(StreamsIntake.ALERTS, 6);
        ground.topic(StreamsIntake.SIGHTINGS, 6);
        Pass pass = Child.run(
                StreamsIntake.class,
                HEAP_MEGABYTES,
                ground.brokers(),
                id,
                ground.folder(id),
                CAMERAS,
                RULES,
                PLATES,
                options.warmUp(),
                options.events());
        oracle.compare(toldByStreams()).mustBeNone("the alerts of the Kafka Streams job");
        return pass;
    }

    /** The last count that was told of each alert. */
    private Map<String, Integer> toldByStreams() {
        Map<String, Integer> counts = new TreeMap<>();
        try (KafkaConsumer<String, Long> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", ground.brokers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new LongDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(StreamsIntake.ALERTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(entry -> counts.put(entry.key(), entry.value().intValue()));
            }
        }
        return counts;
    }

    private static int partitions() {
        return Topics.ALL.stream()
                .filter(topic -> topic.name().equals(Topics.DETECTIONS))
                .findFirst()
                .orElseThrow()
                .partitions();
    }

    private static double best(List<Pass> passes) {
        return passes.stream().mapToDouble(Pass::perSecond).max().orElseThrow();
    }

    private static double least(List<Pass> passes) {
        return passes.stream().mapToDouble(Pass::threadMicros).min().orElseThrow();
    }

    private static Pass told(String name, Pass pass) {
        say(name + " " + pass);
        return pass;
    }

    static void say(String line) {
        System.out.println("[alerts] " + line);
    }
}
