package org.tianwang.alert.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthChanged;
import org.tianwang.contracts.sky.CameraHealthView;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

@AlertTest
class OutageTest {

    private static final Instant START = Instant.parse("2017-01-01T00:00:00Z");
    private static final Duration HOLD = Duration.ofMinutes(1);

    private final MutableClock clock = new MutableClock(START);

    /** A township of its own, so that no other test's cameras are counted. */
    private final String township = "T" + UUID.randomUUID();

    @Inject
    CameraLosses losses;

    @Inject
    OutageWatch watch;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @BeforeEach
    void standStill() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from camera_loss where township_code = :township")
                        .setParameter("township", township)
                        .executeUpdate());
    }

    @Test
    void shouldMakeOneAlertOfThreeHundredCamerasThatAreLostTogether() {
        lose(cameras(300));

        clock.set(START.plus(HOLD).minusMillis(1));
        tell();
        assertThat(alerts().getList("items")).isEmpty();

        clock.set(START.plus(HOLD));
        tell();

        JsonPath alerts = alerts();
        assertThat(alerts.getList("items")).hasSize(1);
        assertThat(alerts.getInt("items[0].count")).isEqualTo(300);
        assertThat(alerts.getString("items[0].severity")).isEqualTo("HIGH");
        assertThat(alerts.getInt("items[0].outage.out")).isEqualTo(300);
        assertThat(alerts.getList("items[0].outage.cameras")).hasSize(300);
    }

    @Test
    void shouldTellOfFewCamerasOneByOne() {
        lose(cameras(4));
        clock.set(START.plus(HOLD));
        tell();

        JsonPath alerts = alerts();
        assertThat(alerts.getList("items.severity", String.class)).containsExactly("LOW", "LOW", "LOW", "LOW");
        assertThat(alerts.getList("items.outage.together", Boolean.class)).containsOnly(false);
    }

    @Test
    void shouldNotTellOfACameraThatIsBackInTime() {
        List<String> cameras = cameras(1);
        lose(cameras);
        clock.set(START.plusSeconds(30));
        back(cameras);

        clock.set(START.plus(HOLD));
        tell();

        assertThat(alerts().getList("items")).isEmpty();
    }

    @Test
    void shouldTakeFurtherCamerasIntoTheRunningOutageAndClearWithTheLastOneBack() {
        List<String> first = cameras(5);
        lose(first);
        clock.set(START.plus(HOLD));
        tell();
        List<String> later = cameras(3);
        lose(later);
        lose(later);
        clock.set(START.plus(HOLD.multipliedBy(2)));
        tell();

        assertThat(alerts().getList("items.count", Integer.class)).containsExactly(8);
        back(first);
        assertThat(alerts().getInt("items[0].outage.out")).isEqualTo(3);
        assertThat(alerts().getString("items[0].clearedAt")).isNull();
        clock.advance(Duration.ofMinutes(1));
        back(later);
        assertThat(alerts().getString("items[0].clearedAt"))
                .isEqualTo(clock.instant().toString());
        assertThat(alerts().getString("items[0].status")).isEqualTo("OPEN");
    }

    @Test
    void shouldBeConfirmableAndHiddenFromOtherTownships() {
        lose(cameras(5));
        clock.set(START.plus(HOLD));
        tell();
        String alert = alerts().getString("items[0].id");

        as(TestTokens.of(Roles.INVESTIGATOR, "T-elsewhere"))
                .get("/api/v1/alerts/" + alert)
                .then()
                .statusCode(404);
        investigator()
                .body("{}")
                .post("/api/v1/alerts/" + alert + "/confirm")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldHearOfALossFromTheTopicOnce() {
        CameraHealthChanged lost = changed("cam-" + UUID.randomUUID(), CameraHealth.OFFLINE);
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            kafka.send(lost);
            kafka.send(lost);
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> held() == 1);
    }

    private long held() {
        return count(" and due_at > :now", Instant.EPOCH);
    }

    private long count(String condition, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select count(*) from camera_loss where township_code = :township" + condition,
                                Long.class)
                        .setParameter("township", township)
                        .setParameter("now", now)
                        .getSingleResult())
                .longValue());
    }

    private static List<String> cameras(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add("cam-" + UUID.randomUUID());
        }
        return ids;
    }

    private void lose(List<String> cameras) {
        change(cameras, CameraHealth.OFFLINE);
    }

    private void back(List<String> cameras) {
        change(cameras, CameraHealth.ONLINE);
    }

    private void change(List<String> cameras, CameraHealth to) {
        QuarkusTransaction.requiringNew().run(() -> cameras.forEach(id -> losses.changed(changed(id, to))));
    }

    private CameraHealthChanged changed(String camera, CameraHealth to) {
        CameraHealthView view = new CameraHealthView(
                camera, "Camera", township, to, "connection refused", clock.instant(), null, List.of());
        return new CameraHealthChanged(view, CameraHealth.ONLINE);
    }

    /** Until nothing is due any more: the service's own watch may be at it just now. */
    private void tell() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            QuarkusTransaction.requiringNew().run(() -> watch.tellDue());
            return due() == 0;
        });
    }

    private long due() {
        return count(" and alert_id is null and due_at <= :now", clock.instant());
    }

    private JsonPath alerts() {
        return as(TestTokens.of(Roles.INVESTIGATOR, township))
                .get("/api/v1/alerts?size=200")
                .jsonPath();
    }
}
