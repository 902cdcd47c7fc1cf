package org.tianwang.ingest.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.admin;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthChanged;
import org.tianwang.contracts.sky.QualityFinding;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

/** Findings become health, health becomes intervals, intervals become uptime; read back by REST. */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class HealthLedgerTest {
    private static final Instant NOW = Instant.parse("2027-01-10T04:00:00Z");

    @Inject
    HealthService health;

    @Inject
    HealthRetention retention;

    @Inject
    Sql sql;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final MutableClock clock = new MutableClock(NOW);

    @BeforeEach
    void stopTheClock() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @Test
    void shouldBeDegradedWithTheFindingAndTellItAndClearItself() {
        UUID id = online("covered");

        health.report(id, List.of(finding("COVERED", 0.93, "pic")));

        investigator()
                .get(PATH + "/" + id + "/health")
                .then()
                .body("health", equalTo("DEGRADED"))
                .body("reason", containsString("covered"))
                .body("findings[0].kind", equalTo("COVERED"))
                .body("findings[0].value", equalTo(0.93f));
        health.report(id, List.of());
        investigator().get(PATH + "/" + id + "/health").then().body("health", equalTo("ONLINE"));
        assertThat(told(id))
                .extracting(e -> e.health().health())
                .containsSubsequence(CameraHealth.ONLINE, CameraHealth.DEGRADED, CameraHealth.ONLINE);
        assertThat(told(id)).anyMatch(e -> e.health().findings().size() == 1);
    }

    @Test
    void shouldStayOfflineWithItsFindingKeptUntilTheStreamIsBack() {
        UUID id = online("covered and away");
        health.report(id, List.of(finding("COVERED", 0.9, "pic")));

        health.report(id, CameraHealth.OFFLINE, "gone");

        investigator()
                .get(PATH + "/" + id + "/health")
                .then()
                .body("health", equalTo("OFFLINE"))
                .body("reason", equalTo("gone"));
        health.report(id, CameraHealth.ONLINE, null);
        investigator().get(PATH + "/" + id + "/health").then().body("health", equalTo("DEGRADED"));
    }

    @Test
    void shouldAddUpUptimeFromTheIntervals() {
        UUID id = online("up for six of twelve hours");
        clock.advance(Duration.ofHours(6));
        health.report(id, CameraHealth.OFFLINE, "power cut");
        clock.advance(Duration.ofHours(6));

        admin().get(PATH + "/health-report/cameras?only=down&township=T07&size=200")
                .then()
                .statusCode(200)
                .body("items.find { it.cameraId == '" + id + "' }.uptime.day", equalTo(0.5f))
                .body("items.find { it.cameraId == '" + id + "' }.uptime.month", equalTo(0.5f))
                .body("items.find { it.cameraId == '" + id + "' }.reason", equalTo("power cut"));
        admin().get(PATH + "/" + id + "/health-history")
                .then()
                .body("items[0].health", equalTo("OFFLINE"))
                .body("items[0].to", nullValue())
                .body("items[1].health", equalTo("ONLINE"))
                .body("items[1].to", equalTo("2027-01-10T10:00:00Z"));
    }

    @Test
    void shouldSayThatNobodyWatchedFromTheLastPictureOnAndComeBackWhenOneArrives() {
        UUID id = online("orphan");
        health.seen(Map.of(id, NOW.plusSeconds(30)));
        clock.advance(Duration.ofSeconds(91));

        missWatchWithAStream(id);

        investigator()
                .get(PATH + "/" + id + "/health")
                .then()
                .body("health", equalTo("OFFLINE"))
                .body("reason", equalTo(CameraHealthRecord.NOT_WATCHED))
                .body("since", equalTo("2027-01-10T04:00:30Z"));
        health.seen(Map.of(id, clock.instant()));
        investigator().get(PATH + "/" + id + "/health").then().body("health", equalTo("ONLINE"));
    }

    @Test
    void shouldStillCountAsWatchedWhenTheLastPictureIsExactlyAsOldAsAllowed() {
        UUID id = online("just in time");
        clock.advance(SilenceWatch.SILENCE);

        missWatchWithAStream(id);

        investigator().get(PATH + "/" + id + "/health").then().body("health", equalTo("ONLINE"));
    }

    @Test
    void shouldNotMissACameraThatHasADeviceAndNoStream() {
        UUID id = online("pushes only");
        clock.advance(Duration.ofDays(1));

        health.missWatch(clock.instant().minus(SilenceWatch.SILENCE), 100);

        investigator().get(PATH + "/" + id + "/health").then().body("health", equalTo("ONLINE"));
    }

    @Test
    void shouldNamePicturesToThoseWhoSeePicturesOnly() {
        UUID id = online("seen by few");
        health.refer(id, "good", NOW);
        health.report(id, List.of(finding("BLURRED", 0.2, "bad")));

        String findings = PATH + "/" + id + "/findings";
        investigator()
                .get(findings)
                .then()
                .body("items[0].snapshotUrl", equalTo(PATH + "/" + id + "/snapshots/bad"))
                .body("items[0].referenceUrl", equalTo(PATH + "/" + id + "/snapshots/good"));
        admin().get(findings)
                .then()
                .body("items[0].kind", equalTo("BLURRED"))
                .body("items[0].value", equalTo(0.2f))
                .body("items[0].snapshotUrl", nullValue())
                .body("items[0].referenceUrl", nullValue());
    }

    @Test
    void shouldKeepTheReferenceOfAFindingThatStillStands() {
        UUID id = online("reference");
        health.refer(id, "first", NOW);
        health.report(id, List.of(finding("MOVED", 0.1, "bad")));

        assertThat(health.refer(id, "second", NOW)).isEmpty();
        health.report(id, List.of());
        assertThat(health.refer(id, "third", NOW)).contains("second");
    }

    @Test
    void shouldEndFindingsAndTellTheOwnerOnceWhenItIsToLearnAnew() {
        UUID id = online("turned on purpose");
        health.report(id, List.of(finding("MOVED", 0.1, null)));

        admin().post(PATH + "/" + id + "/quality-baseline/relearn").then().statusCode(204);

        investigator().get(PATH + "/" + id + "/health").then().body("health", equalTo("ONLINE"));
        assertThat(health.takeRelearning(List.of(id))).containsExactly(id);
        assertThat(health.takeRelearning(List.of(id))).isEmpty();
    }

    @Test
    void shouldHideOtherTownshipsFromReportAndLedgers() {
        UUID id = online("far away");
        var foreign = as(TestTokens.of("admin", "T02"));

        foreign.get(PATH + "/" + id + "/findings").then().statusCode(404);
        foreign.get(PATH + "/" + id + "/health-history").then().statusCode(404);
        foreign.post(PATH + "/" + id + "/quality-baseline/relearn").then().statusCode(404);
        foreign.get(PATH + "/health-report/cameras?size=200")
                .then()
                .body("items.cameraId", not(hasItem(id.toString())));
    }

    @Test
    void shouldReportTiersAndTheWorstTen() {
        online("counted");

        admin().get(PATH + "/health-report")
                .then()
                .statusCode(200)
                .body("counts.ONLINE", notNullValue())
                .body("tiers", hasSize(3))
                .body("worst.size()", org.hamcrest.Matchers.lessThanOrEqualTo(10));
        admin().get(PATH + "/health-report/cameras?only=up")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("only"));
        admin().get(PATH + "/health-report/cameras?tier=MOON")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("tier"));
    }

    @Test
    void shouldForgetWhatEndedBeforeTheRetentionAndNothingThatLasts() {
        UUID id = online("old");
        clock.advance(Duration.ofHours(1));
        health.report(id, CameraHealth.OFFLINE, "gone");
        clock.advance(Duration.ofDays(180));
        retention.removeExpired();
        admin().get(PATH + "/" + id + "/health-history").then().body("items", hasSize(2));

        clock.advance(Duration.ofMillis(1));
        retention.removeExpired();

        admin().get(PATH + "/" + id + "/health-history")
                .then()
                .body("items", hasSize(1))
                .body("items[0].health", equalTo("OFFLINE"));
    }

    /** Within one transaction, so that nobody learns of the stream and dials it. */
    private void missWatchWithAStream(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("UPDATE camera SET stream_url = 'rtsp://192.0.2.1/1' WHERE id = ?", id);
            health.missWatch(clock.instant().minus(SilenceWatch.SILENCE), 100);
            sql.update("UPDATE camera SET stream_url = NULL WHERE id = ?", id);
        });
    }

    private UUID online(String name) {
        UUID id = UUID.fromString(created(camera(name, "T07")));
        health.report(id, CameraHealth.ONLINE, null);
        return id;
    }

    private QualityFinding finding(String kind, double value, String snapshot) {
        return new QualityFinding(kind, value, 0.7, snapshot, clock.instant());
    }

    private List<CameraHealthChanged> told(UUID id) {
        try (KafkaProbe probe = new KafkaProbe(brokers)) {
            return probe
                    .read(
                            Topics.CAMERA_HEALTH,
                            Duration.ofSeconds(5),
                            found -> found.stream()
                                            .filter(r -> id.toString().equals(r.key()))
                                            .count()
                                    >= 3)
                    .stream()
                    .filter(r -> id.toString().equals(r.key()))
                    .map(r -> (CameraHealthChanged)
                            EventCodec.decode(EventCatalog.nameOf(CameraHealthChanged.class), r.value()))
                    .toList();
        }
    }
}
