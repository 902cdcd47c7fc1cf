package org.tianwang.alert.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.Json;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.alert.Expiry;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthChanged;
import org.tianwang.contracts.sky.CameraHealthView;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

@AlertTest
class OutageTest {

    private static final Duration HOLD = Duration.ofMinutes(1);
    private static final AtomicInteger DAYS = new AtomicInteger();

    /** A day of each test's own: what another one has lost must not count as lost together with it. */
    private final Instant start = Instant.parse("2017-01-01T00:00:00Z").plus(Duration.ofDays(DAYS.incrementAndGet()));

    private final MutableClock clock = new MutableClock(start);

    /** A township of its own, so that no other test's cameras are counted. */
    private final String township = "T" + UUID.randomUUID();

    private final List<String> beside = List.of("U" + township, "V" + township, "W" + township);

    @Inject
    CameraLosses losses;

    @Inject
    OutageWatch watch;

    @Inject
    Expiry expiry;

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
                .run(() -> entities.createNativeQuery("delete from camera_loss where township_code like :township")
                        .setParameter("township", "%" + township)
                        .executeUpdate());
    }

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
    void shouldMakeOneAlertOfACountyWidePowerCutAndOneOfEachTownshipForItsOwnDesk() {
        beside.forEach(code -> change(cameras(5), code, CameraHealth.OFFLINE));
        List<String> here = cameras(6);
        lose(here);
        clock.set(start.plus(HOLD));
        tell();

        JsonPath county = county();
        assertThat(county.getList("items")).hasSize(1);
        assertThat(county.getInt("items[0].outage.townships")).isEqualTo(4);
        assertThat(county.getInt("items[0].count")).isEqualTo(21);
        assertThat(county.getString("items[0].severity")).isEqualTo("CRITICAL");
        assertThat(county.getString("items[0].townshipCode")).isNull();
        assertThat(alerts().getList("items.count", Integer.class)).containsExactly(6);
        assertThat(alerts().getString("items[0].partOf")).isEqualTo(county.getString("items[0].id"));
        as(TestTokens.of(Roles.INVESTIGATOR, township))
                .get("/api/v1/alerts/" + county.getString("items[0].id"))
                .then()
                .statusCode(404);

        back(here);
        assertThat(alerts().getString("items[0].clearedAt")).isNotNull();
        assertThat(county().getInt("items[0].outage.out")).isEqualTo(15);
        assertThat(county().getString("items[0].clearedAt")).isNull();
        decideCounty();
    }

    @Test
    void shouldFoldWhatStoodAloneIntoTheCountysAndTakeInWhatIsLostLater() {
        change(cameras(5), beside.get(0), CameraHealth.OFFLINE);
        clock.set(start.plus(HOLD));
        tell();
        change(cameras(5), beside.get(1), CameraHealth.OFFLINE);
        clock.set(start.plus(HOLD.multipliedBy(2)));
        tell();
        assertThat(county().getList("items.outage.townships")).containsExactly(null, null);

        lose(cameras(5));
        clock.set(start.plus(HOLD.multipliedBy(3)));
        tell();
        assertThat(county().getList("items.outage.lost", Integer.class)).containsExactly(15);

        change(cameras(5), beside.get(2), CameraHealth.OFFLINE);
        lose(cameras(1));
        clock.set(start.plus(HOLD.multipliedBy(4)));
        tell();
        JsonPath county = county();
        assertThat(county.getList("items.outage.lost", Integer.class)).containsExactly(21);
        assertThat(county.getInt("items[0].outage.townships")).isEqualTo(4);
        decideCounty();
    }

    @Test
    void shouldCountATownshipOnceThatGoesDarkOnceMore() {
        beside.forEach(code -> change(cameras(5), code, CameraHealth.OFFLINE));
        List<String> here = cameras(5);
        lose(here);
        clock.set(start.plus(HOLD));
        tell();
        back(here);
        clock.advance(Duration.ofMinutes(10));
        lose(here);
        clock.advance(HOLD);
        tell();

        JsonPath county = county();
        assertThat(county.getList("items.outage.townships", Integer.class)).containsExactly(4);
        assertThat(county.getInt("items[0].outage.out")).isEqualTo(20);
        decideCounty();
    }

    @Test
    void shouldKeepOutagesApartThatDoNotBeginTogether() {
        for (int i = 0; i < 3; i++) {
            change(cameras(5), beside.get(i), CameraHealth.OFFLINE);
            clock.advance(HOLD);
            tell();
            clock.advance(Duration.ofMinutes(6));
        }

        assertThat(county().getList("items.outage.townships")).containsExactly(null, null, null);
    }

    @Test
    void shouldCloseThePartsOnceAPersonHasDecidedTheCountys() {
        beside.forEach(code -> change(cameras(5), code, CameraHealth.OFFLINE));
        lose(cameras(5));
        clock.set(start.plus(HOLD));
        tell();

        decideCounty();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            QuarkusTransaction.requiringNew().run(() -> watch.tellDue());
            assertThat(alerts().getList("items.status", String.class)).containsExactly("DISMISSED");
        });
        assertThat(alerts().getString("items[0].dismissReason")).isEqualTo("DUPLICATE");
    }

    @Test
    void shouldGiveAPartThatSomebodyTakesUpNoClockOfItsOwn() {
        beside.forEach(code -> change(cameras(5), code, CameraHealth.OFFLINE));
        lose(cameras(5));
        clock.set(start.plus(HOLD));
        tell();

        String part = alerts().getString("items[0].id");
        as(TestTokens.of(Roles.INVESTIGATOR, township))
                .post("/api/v1/alerts/" + part + "/acknowledge")
                .then()
                .statusCode(200);

        assertThat(alerts().getString("items[0].status")).isEqualTo("ACKNOWLEDGED");
        assertThat(alerts().getList("items[0].clocks")).isEmpty();
        decideCounty();
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

    private long held() {
        return count(" and due_at > :now", Instant.EPOCH);
    }

    private long count(String condition, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select count(*) from camera_loss where township_code like :township" + condition,
                                Long.class)
                        .setParameter("township", "%" + township)
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
        change(cameras, township, to);
    }

    private void change(List<String> cameras, String code, CameraHealth to) {
        QuarkusTransaction.requiringNew().run(() -> cameras.forEach(id -> losses.changed(changed(id, code, to))));
    }

    private CameraHealthChanged changed(String camera, String code, CameraHealth to) {
        CameraHealthView view = new CameraHealthView(
                camera, "Camera", code, to, "connection refused", clock.instant(), null, List.of());
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

    /** What the county's own desk sees of this test's day; other tests have left alerts of other days. */
    private JsonPath county() {
        List<Object> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = investigator()
                    .get("/api/v1/alerts?status=OPEN&size=200&since=" + start + cursor)
                    .jsonPath();
            found.addAll(page.getList("items.findAll { it.raisedAt < '" + start.plus(Duration.ofDays(1)) + "' }"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);
        return JsonPath.from(Json.encode(Map.of("items", found)));
    }

    private void decideCounty() {
        investigator()
                .body("{\"reason\":\"OTHER\"}")
                .post("/api/v1/alerts/" + county().getString("items[0].id") + "/dismiss")
                .then()
                .statusCode(200);
    }

    private JsonPath alerts() {
        return as(TestTokens.of(Roles.INVESTIGATOR, township))
                .get("/api/v1/alerts?size=200")
                .jsonPath();
    }
}
