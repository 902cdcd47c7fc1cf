package org.tianwang.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.Topics;
import org.tianwang.gateway.testing.Client;
import org.tianwang.gateway.testing.GatewaySurroundings;
import org.tianwang.gateway.testing.TestIssuer;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.LocalBackends;

/** The feed over real Kafka. Memory holds 10 events here and Kafka is read again for at most 100. */
@QuarkusTest
@QuarkusTestResource(GatewaySurroundings.class)
class LiveFeedTest {

    private static KafkaProbe kafka;

    @Inject
    MeterRegistry metrics;

    @Inject
    Feed feed;

    @BeforeAll
    static void connect() {
        kafka = new KafkaProbe(GatewaySurroundings.backends().bootstrapServers());
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
    }

    @BeforeEach
    void feedIsReady() {
        await().atMost(Duration.ofSeconds(20)).until(feed::ready);
    }

    private static String token(String user, String role, String... townships) {
        return TestIssuer.running().accessToken(user, Set.of(role), List.of(townships), Duration.ofMinutes(5));
    }

    private static void alert(String township, int n) {
        send(
                Topics.ALERTS,
                "org.tianwang.ops.alert-raised",
                "{\"alert\":{\"townshipCode\":\"%s\",\"n\":%d}}",
                township,
                n);
    }

    private static void send(String topic, String type, String payload, Object... args) {
        kafka.send(
                UUID.randomUUID().toString(),
                type,
                topic,
                UUID.randomUUID().toString(),
                payload.formatted(args).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldTellEachKindUnderItsName() {
        try (var listener = new LiveListener(token("d1", "dispatcher", "*"), null)) {
            alert("T01", 1);
            assertThat(listener.next().event()).isEqualTo("alert");
            send(Topics.INCIDENTS, "org.tianwang.ops.incident-opened", "{\"incident\":{\"townshipCode\":\"T01\"}}");
            assertThat(listener.next().event()).isEqualTo("incident");
            send(Topics.INCIDENTS, "org.tianwang.ops.task-issued", "{\"task\":{\"townshipCode\":\"T01\"}}");
            assertThat(listener.next().event()).isEqualTo("task");
            send(
                    Topics.INCIDENTS,
                    "org.tianwang.ops.containment-changed",
                    "{\"containment\":{\"townshipCode\":\"T01\"}}");
            assertThat(listener.next().event()).isEqualTo("containment");
            send(Topics.UNITS, "org.tianwang.ops.unit-changed", "{\"unit\":{\"townshipCode\":\"T01\"}}");
            assertThat(listener.next().event()).isEqualTo("unit");
            send(
                    Topics.CAMERA_HEALTH,
                    "org.tianwang.sky.camera-health-changed",
                    "{\"health\":{\"townshipCode\":\"T01\",\"health\":\"OFFLINE\"}}");
            var health = listener.next();
            assertThat(health.event()).isEqualTo("camera-health");
            assertThat(health.data().getString("health")).isEqualTo("OFFLINE");
        }
    }

    @Test
    void shouldTellNobodyOfForeignTownshipsOrOthersTasks() {
        try (var local = new LiveListener(token("d2", "dispatcher", "T02"), null);
                var officer = new LiveListener(token("officer-09", "officer", "*"), null)) {
            alert("T01", 1);
            send(
                    Topics.INCIDENTS,
                    "org.tianwang.ops.task-issued",
                    "{\"task\":{\"townshipCode\":\"T01\",\"crew\":[\"x\"]}}");
            alert("T02", 2);
            send(
                    Topics.INCIDENTS,
                    "org.tianwang.ops.task-issued",
                    "{\"task\":{\"townshipCode\":\"T01\",\"crew\":[\"officer-09\"],\"n\":3}}");

            assertThat(local.next().data().getInteger("n")).isEqualTo(2);
            assertThat(officer.next().data().getInteger("n")).isEqualTo(3);
            assertThat(local.next(Duration.ofMillis(500))).isNull();
            assertThat(officer.next(Duration.ofMillis(500))).isNull();
        }
    }

    @Test
    void shouldRefuseThoseWhoHaveNothingToHear() {
        assertThat(new LiveListener(token("r", "resident", "*"), null).status()).isEqualTo(403);
        assertThat(Client.call(Client.to("/api/v1/live")).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldSkipPoisonAndGoOn() {
        try (var listener = new LiveListener(token("d3", "dispatcher", "*"), null)) {
            send(Topics.ALERTS, "org.tianwang.ops.alert-raised", "{broken");
            send(Topics.ALERTS, "org.tianwang.ops.no-such-thing", "{}");
            alert("T01", 5);

            assertThat(listener.next().data().getInteger("n")).isEqualTo(5);
        }
    }

    @Test
    void shouldResumeFromMemoryWithoutLossOrRepeat() {
        String token = token("d4", "dispatcher", "*");
        String lastId = hearOne(token, 100);
        IntStream.range(0, 5).forEach(i -> alert("T01", i));

        try (var again = new LiveListener(token, lastId)) {
            assertThat(again.nextNumbers(5)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
            alert("T01", 6);
            assertThat(again.nextNumbers(1)).containsExactly(6);
        }
    }

    @Test
    void shouldResumeFromKafkaBeyondMemoryAndFilterThereToo() {
        String token = token("d5", "dispatcher", "T05");
        String lastId;
        try (var listener = new LiveListener(token, null)) {
            alert("T05", 100);
            assertThat(listener.nextNumbers(1)).containsExactly(100);
            lastId = listener.lastId();
        }
        IntStream.range(0, 60).forEach(i -> alert(i % 2 == 0 ? "T05" : "T06", i));
        awaitPassed(token, 61);

        try (var again = new LiveListener(token, lastId)) {
            var expected = IntStream.range(0, 30).mapToObj(i -> 2 * i).collect(Collectors.toList());
            expected.add(61);
            assertThat(again.nextNumbers(31)).containsExactlyInAnyOrderElementsOf(expected);
            alert("T05", 7);
            assertThat(again.nextNumbers(1)).containsExactly(7);
        }
    }

    @Test
    void shouldGoOnFromAnyIdOfAReplay() {
        String token = token("d6", "dispatcher", "*");
        String lastId = hearOne(token, 200);
        IntStream.range(0, 40).forEach(i -> alert("T01", i));
        awaitPassed(token, 41);

        var numbers = new java.util.ArrayList<Integer>();
        for (int part = 0; part < 4; part++) {
            try (var again = new LiveListener(token, lastId)) {
                for (int i = 0; i < 10; i++) {
                    var heard = again.next();
                    numbers.add(heard.data().getInteger("n"));
                    lastId = heard.id();
                }
            }
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSize(40);
    }

    @Test
    void shouldSayResetWhenTooMuchWasMissedOrTheIdIsUnknown() {
        String token = token("d7", "dispatcher", "*");
        String lastId = hearOne(token, 300);
        IntStream.range(0, 120).forEach(i -> alert("T01", i));
        awaitPassed(token, 121);

        for (String id : List.of(lastId, "garbage", "AQUAAAAAAA")) {
            try (var again = new LiveListener(token, id)) {
                assertThat(again.next().event()).as(id).isEqualTo("reset");
                alert("T01", 8);
                assertThat(again.nextNumbers(1)).containsExactly(8);
            }
        }
    }

    @Test
    void shouldShowSignsOfLifeWithTimeAndPosition() throws InterruptedException {
        try (var listener = new LiveListener(token("d8", "dispatcher", "*"), null)) {
            var ping = listener.ping();

            assertThat(Instant.parse(ping.data().getString("at")))
                    .isCloseTo(
                            Instant.now(),
                            org.assertj.core.api.Assertions.within(5, java.time.temporal.ChronoUnit.SECONDS));
            assertThat(ping.data().getString("feed")).isEqualTo("live");
            assertThat(EventId.parse(ping.id())).isPresent();
        }
    }

    @Test
    void shouldEndWithTheToken() {
        String token =
                TestIssuer.running().accessToken("d9", Set.of("dispatcher"), List.of("*"), Duration.ofSeconds(2));
        try (var listener = new LiveListener(token, null)) {
            assertThat(listener.status()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(6)).until(listener::over);
        }
    }

    @Test
    void shouldCapConnectionsOfOneUserAndGivePlacesBack() {
        String token = token("d10", "dispatcher", "*");
        var open = IntStream.range(0, 3)
                .mapToObj(i -> new LiveListener(token, null))
                .toList();

        assertThat(open).allSatisfy(listener -> assertThat(listener.status()).isEqualTo(200));
        assertThat(new LiveListener(token, null).status()).isEqualTo(429);

        open.forEach(LiveListener::close);
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            try (var again = new LiveListener(token, null)) {
                return again.status() == 200;
            }
        });
    }

    @Test
    void shouldHoldNoPlaceForOneWhoLeftDuringTheSignInCheck() throws Exception {
        var browser = new Client();
        try {
            TestIssuer.tokenLife = Duration.ofSeconds(20);
            browser.signIn("/");
            TestIssuer.refreshing = Duration.ofSeconds(1);
            int before = TestIssuer.refreshed();
            for (int i = 0; i < 3; i++) {
                var leaves = Client.to("/api/v1/live").timeout(Duration.ofMillis(300));
                assertThatThrownBy(() -> browser.http().send(leaves.build(), BodyHandlers.discarding()))
                        .isInstanceOf(HttpTimeoutException.class);
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> TestIssuer.refreshed() >= before + 3);
        } finally {
            TestIssuer.tokenLife = Duration.ofMinutes(10);
            TestIssuer.refreshing = Duration.ZERO;
        }
        // The gateway hears of the last answer a moment after it was given.
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            var again = browser.http().send(Client.to("/api/v1/live").build(), BodyHandlers.ofInputStream());
            try (var feed = again.body()) {
                assertThat(again.statusCode()).isEqualTo(200);
            }
        });
    }

    @Test
    void shouldDropAListenerWhoDoesNotReadAndKeepTheOthers() throws IOException {
        double before = metrics.counter("tianwang.live.slow").count();
        try (var lazy = new Socket(
                        "localhost", Integer.parseInt(Client.origin().substring("http://localhost:".length())));
                var keen = new LiveListener(token("keen", "dispatcher", "*"), null)) {
            lazy.setReceiveBufferSize(4096);
            lazy.getOutputStream()
                    .write(("GET /api/v1/live HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + token("lazy", "dispatcher", "*") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String ballast = "x".repeat(40_000);
            int sent = 0;
            while (metrics.counter("tianwang.live.slow").count() == before && sent < 3_000) {
                send(
                        Topics.ALERTS,
                        "org.tianwang.ops.alert-raised",
                        "{\"alert\":{\"townshipCode\":\"T01\",\"n\":%d,\"ballast\":\"%s\"}}",
                        sent++,
                        ballast);
            }

            assertThat(metrics.counter("tianwang.live.slow").count()).isEqualTo(before + 1);
            assertThat(keen.nextNumbers(sent)).hasSize(sent).doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldGoOnWhereItWasAfterTheBrokerWasKilled() {
        assumeTrue(GatewaySurroundings.backends() instanceof LocalBackends, "the broker is ours to kill");
        var broker = ((LocalBackends) GatewaySurroundings.backends()).kafka();
        String token = token("d11", "dispatcher", "*");
        String lastId = hearOne(token, 400);
        try (var listener = new LiveListener(token, null)) {
            broker.kill();
            broker.start();
            alert("T01", 401);

            assertThat(listener.next(Duration.ofSeconds(40))).isNotNull();
        }
        try (var again = new LiveListener(token, lastId)) {
            assertThat(again.nextNumbers(1)).containsExactly(401);
        }
    }

    private static String hearOne(String token, int n) {
        try (var listener = new LiveListener(token, null)) {
            alert("T01", n);
            assertThat(listener.nextNumbers(1)).containsExactly(n);
            return listener.lastId();
        }
    }

    /** Until the gateway has read everything sent so far: a listener of the whole county hears the marker last. */
    private static void awaitPassed(String token, int marker) {
        try (var all = new LiveListener(token("marker", "dispatcher", "*"), null)) {
            alert("T05", marker);
            while (true) {
                var heard = all.next();
                assertThat(heard).as("marker").isNotNull();
                if (heard.data().getInteger("n") == marker) {
                    return;
                }
            }
        }
    }
}
