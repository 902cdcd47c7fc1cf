package org.tianwang.bench.alerts;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.tianwang.contracts.TopicSpec;
import org.tianwang.contracts.Topics;
import org.tianwang.local.component.KafkaComponent;
import org.tianwang.local.component.PostgresComponent;
import org.tianwang.local.component.ProcessComponent;
import org.tianwang.local.home.Home;
import org.tianwang.local.home.LocalSecrets;
import org.tianwang.local.port.PortPlan;
import org.tianwang.local.service.ServiceFactory;
import org.tianwang.local.service.ServiceSpec;
import org.tianwang.local.service.StackFacts;

/**
 * A PostgreSQL, a Kafka and alert-service as the launcher runs them, and nothing else, on free ports and in a folder of
 * their own that is deleted before and after. The service checks tokens with a key of the bench's.
 */
final class Ground implements AutoCloseable {
    private static final String DATABASE = "alert";

    private final StackFacts facts;
    private final PostgresComponent postgres;
    private final KafkaComponent kafka;
    private final Tokens tokens = new Tokens();

    private Ground(StackFacts facts) {
        this.facts = facts;
        this.postgres = new PostgresComponent(
                facts.home(), facts.ports().of(PostgresComponent.NAME), facts.secrets(), List.of(DATABASE));
        this.kafka = new KafkaComponent(facts.home(), facts.ports().of(KafkaComponent.NAME));
    }

    /** Starts both servers and lets the service make its tables and topics. */
    static Ground open(String name) throws SQLException {
        Path root = Path.of("").toAbsolutePath();
        System.setProperty("tianwang.root", root.toString());
        Home home = new Home(root.resolve("benchmarks").resolve("target").resolve(name));
        home.delete(home.folder());
        home.create();
        Map<String, String> free = new HashMap<>();
        PortPlan.DEFAULTS.keySet().forEach(part -> free.put(PortPlan.variable(part), "0"));
        Ground ground = new Ground(new StackFacts(root, home, PortPlan.from(free), LocalSecrets.in(home.secrets())));
        ground.postgres.start();
        ground.kafka.start();
        ProcessComponent service = ground.service(256, Map.of());
        service.start();
        service.stop();
        return ground;
    }

    /** alert-service as the launcher starts it, but for the heap, of which as much is young as there. */
    ProcessComponent service(int heapMegabytes, Map<String, String> environment) {
        ServiceSpec spec = new ServiceSpec(
                DATABASE,
                "alert-service",
                Optional.of(DATABASE),
                heapMegabytes,
                heapMegabytes / 4,
                any -> with(environment));
        return new ServiceFactory(facts).component(spec, List::of, List.of());
    }

    private Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("QUARKUS_OIDC_AUTH_SERVER_URL", "");
        all.put("QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey());
        return all;
    }

    Tokens tokens() {
        return tokens;
    }

    String url() {
        return facts.url(DATABASE);
    }

    String brokers() {
        return facts.bootstrapServers();
    }

    PostgresComponent postgres() {
        return postgres;
    }

    KafkaComponent kafka() {
        return kafka;
    }

    /** The service's database as the superuser; the caller closes. */
    Connection database() throws SQLException {
        return postgres.server().connect(DATABASE);
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** Forgets every detection and what came of them; rules, cameras and plates stay. */
    void clear() throws SQLException, ExecutionException, InterruptedException {
        forget();
        TopicSpec spec = Topics.ALL.stream()
                .filter(topic -> topic.name().equals(Topics.DETECTIONS))
                .findFirst()
                .orElseThrow();
        topic(spec.name(), spec.partitions());
    }

    /** A topic with nothing on it, whatever was there before. */
    void topic(String name, int partitions) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
            if (admin.listTopics().names().get().contains(name)) {
                admin.deleteTopics(List.of(name)).all().get();
                while (admin.listTopics().names().get().contains(name)) {
                    Thread.sleep(100);
                }
            }
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** For work that lasts: the common pool may have one thread, and a process's exit is told on it. */
    static void inAThread(Runnable work) {
        Thread.ofPlatform().name("bench").daemon().start(work);
    }

    Path folder(String name) {
        return facts.home().data(name);
    }

    /** Forgets what came of the detections, so that the service reads them all again. */
    void forget() throws SQLException {
        run(
                "truncate alert, alert_clearing, alert_tally, alert_tally_delta, stage_clock, outbox, sighting,"
                        + " sighted_plate, consumed_offset",
                "checkpoint");
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
        facts.home().delete(facts.home().folder());
    }
}
