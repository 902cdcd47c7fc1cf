package org.tianwang.alert.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.alert.Expiry;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthChanged;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.TestTokens;

/** Cameras of one township that are lost together are one alert. */
@AlertTest
class OutageTest extends OutageScene {

    @Inject
    Expiry expiry;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void shouldMakeOneAlertOfThreeHundredCamerasThatAreLostTogether() {
        lose(cameras(300));

        clock.set(start.plus(HOLD).minusMillis(1));
        tell();
        assertThat(alerts().getList("items")).isEmpty();

        clock.set(start.plus(HOLD));
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
        clock.set(start.plus(HOLD));
        tell();

        JsonPath alerts = alerts();
        assertThat(alerts.getList("items.severity", String.class)).containsExactly("LOW", "LOW", "LOW", "LOW");
        assertThat(alerts.getList("items.outage.together", Boolean.class)).containsOnly(false);
    }

    @Test
    void shouldNotTellOfACameraThatIsBackInTime() {
        List<String> cameras = cameras(1);
        lose(cameras);
        clock.set(start.plusSeconds(30));
        back(cameras);

        clock.set(start.plus(HOLD));
        tell();

        assertThat(alerts().getList("items")).isEmpty();
    }

    @Test
    void shouldTakeFurtherCamerasIntoTheRunningOutageAndClearWithTheLastOneBack() {
        List<String> first = cameras(5);
        lose(first);
        clock.set(start.plus(HOLD));
        tell();
        List<String> later = cameras(3);
        lose(later);
        lose(later);
        clock.set(start.plus(HOLD.multipliedBy(2)));
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
    void shouldNotCallOneCameraAnOutageThatIsLostAfterAnOutageWasDecided() {
        lose(cameras(5));
        clock.set(start.plus(HOLD));
        tell();
        investigator()
                .body("{}")
                .post("/api/v1/alerts/" + alerts().getString("items[0].id") + "/confirm")
                .then()
                .statusCode(200);

        lose(cameras(1));
        clock.advance(HOLD);
        tell();

        assertThat(alerts().getList("items.outage.together", Boolean.class)).containsExactly(false, true);
        assertThat(alerts().getString("items[0].severity")).isEqualTo("LOW");
    }

    @Test
    void shouldNotExpireWhileCamerasAreStillLost() {
        List<String> dark = cameras(5);
        lose(dark);
        clock.set(start.plus(HOLD));
        tell();

        clock.advance(Duration.ofHours(3));
        QuarkusTransaction.requiringNew().call(expiry::expire);
        assertThat(alerts().getString("items[0].status")).isEqualTo("OPEN");

        back(dark);
        QuarkusTransaction.requiringNew().call(expiry::expire);
        assertThat(alerts().getString("items[0].status")).isEqualTo("EXPIRED");
    }

    @Test
    void shouldBeConfirmableAndHiddenFromOtherTownships() {
        lose(cameras(5));
        clock.set(start.plus(HOLD));
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
    void shouldMakeOneAlertOfWhatWasLostTogetherHoweverLateItIsHeardOf() {
        List<CameraHealthChanged> then = cameras(30).stream()
                .map(id -> changed(id, township, CameraHealth.OFFLINE))
                .toList();
        clock.advance(Duration.ofMinutes(20));
        QuarkusTransaction.requiringNew().run(() -> then.forEach(losses::changed));
        clock.advance(HOLD);
        tell();

        assertThat(alerts().getList("items.count", Integer.class)).containsExactly(30);
    }

    @Test
    void shouldNotTakeCamerasForOneOutageThatWereLostHoursApartAndAreHeardOfAtOnce() {
        List<CameraHealthChanged> then = new ArrayList<>();
        for (String camera : cameras(6)) {
            then.add(changed(camera, township, CameraHealth.OFFLINE));
            clock.advance(Duration.ofHours(1));
        }
        QuarkusTransaction.requiringNew().run(() -> then.forEach(losses::changed));
        clock.advance(HOLD);
        tell();

        assertThat(alerts().getList("items.outage.together", Boolean.class))
                .hasSize(6)
                .containsOnly(false);
    }

    @Test
    void shouldClearTheOutageOfACameraThatIsTakenAway() {
        String camera = cameras(1).getFirst();
        lose(List.of(camera));
        clock.set(start.plus(HOLD));
        tell();
        assertThat(alerts().getString("items[0].clearedAt")).isNull();

        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("""
                        insert into camera (id, version, name, tier, removed, revision)
                        values (:id, 1, 'Camera', 'COUNTY', true, 0)""")
                .setParameter("id", camera)
                .executeUpdate());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            QuarkusTransaction.requiringNew().run(() -> watch.tellDue());
            assertThat(alerts().getString("items[0].clearedAt")).isNotNull();
        });
    }

    @Test
    void shouldHearOfALossFromTheTopicOnce() {
        CameraHealthChanged lost = changed("cam-" + UUID.randomUUID(), township, CameraHealth.OFFLINE);
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            kafka.send(lost);
            kafka.send(lost);
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> held() == 1);
    }
}
