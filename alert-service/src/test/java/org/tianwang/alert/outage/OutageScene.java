package org.tianwang.alert.outage;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthChanged;
import org.tianwang.contracts.sky.CameraHealthView;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

/** Cameras of a township, and of others beside it, that are lost and come back on a day of the test's own. */
abstract class OutageScene {

    static final Duration HOLD = Duration.ofMinutes(1);
    private static final AtomicInteger DAYS = new AtomicInteger();

    /** A day of each test's own: what another one has lost must not count as lost together with it. */
    final Instant start = Instant.parse("2017-01-01T00:00:00Z").plus(Duration.ofDays(DAYS.incrementAndGet()));

    final MutableClock clock = new MutableClock(start);

    /** A township of its own, so that no other test's cameras are counted. */
    final String township = "T" + UUID.randomUUID();

    final List<String> beside = List.of("U" + township, "V" + township, "W" + township);

    @Inject
    CameraLosses losses;

    @Inject
    OutageWatch watch;

    @Inject
    EntityManager entities;

    @BeforeEach
    void standStill() {
        QuarkusMock.installMockForType(clock, Clock.class);
        awaitPassOfTheClockBefore();
    }

    /** The service's own watch may have begun by another clock, by which all that we are going to lose is due at once. */
    private void awaitPassOfTheClockBefore() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
                        .setParameter("lock", OutageWatch.LOCK)
                        .getSingleResult());
    }

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from camera_loss where township_code like :township")
                        .setParameter("township", "%" + township)
                        .executeUpdate());
    }

    long held() {
        return count(" and due_at > :now", Instant.EPOCH);
    }

    long count(String condition, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select count(*) from camera_loss where township_code like :township" + condition,
                                Long.class)
                        .setParameter("township", "%" + township)
                        .setParameter("now", now)
                        .getSingleResult())
                .longValue());
    }

    static List<String> cameras(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add("cam-" + UUID.randomUUID());
        }
        return ids;
    }

    void lose(List<String> cameras) {
        change(cameras, CameraHealth.OFFLINE);
    }

    void back(List<String> cameras) {
        change(cameras, CameraHealth.ONLINE);
    }

    void change(List<String> cameras, CameraHealth to) {
        change(cameras, township, to);
    }

    void change(List<String> cameras, String code, CameraHealth to) {
        QuarkusTransaction.requiringNew().run(() -> cameras.forEach(id -> losses.changed(changed(id, code, to))));
    }

    CameraHealthChanged changed(String camera, String code, CameraHealth to) {
        CameraHealthView view = new CameraHealthView(
                camera, "Camera", code, to, "connection refused", clock.instant(), null, List.of());
        return new CameraHealthChanged(view, CameraHealth.ONLINE);
    }

    /** Until nothing is due any more: the service's own watch may be at it just now. */
    void tell() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            QuarkusTransaction.requiringNew().run(() -> watch.tellDue());
            return due() == 0;
        });
    }

    long due() {
        return count(" and alert_id is null and due_at <= :now", clock.instant());
    }

    /** What the county's own desk sees of this test's day; other tests have left alerts of other days. */
    JsonPath county() {
        List<Object> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = investigator()
                    .get("/api/v1/alerts?status=OPEN&size=200&since=" + start + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.findAll { it.raisedAt < '" + start.plus(Duration.ofDays(1)) + "' }"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);
        return JsonPath.from(Json.encode(Map.of("items", found)));
    }

    void decideCounty() {
        investigator()
                .body("{\"reason\":\"OTHER\"}")
                .post("/api/v1/alerts/" + county().getString("items[0].id") + "/dismiss")
                .then()
                .statusCode(200);
    }

    JsonPath alerts() {
        return as(TestTokens.of(Roles.INVESTIGATOR, township))
                .get("/api/v1/alerts?size=200")
                .jsonPath();
    }
}
