package org.tianwang.casework.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.casework.IncidentFixtures;
import org.tianwang.contracts.ops.IncidentResolved;
import org.tianwang.contracts.ops.IncidentUpdated;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.file.FileStore;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.RealBackends;
import org.tianwang.testing.TestTokens;

/** From an incident with pictures to evidence with its chain of custody, through a line that breaks. */
@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "cases"))
class EvidenceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ConfigProperty(name = "tianwang.files.dir")
    String dir;

    @Inject
    BrokenLine line;

    @Inject
    TakeoverWatch watch;

    @Inject
    EntityManager entities;

    @Inject
    FileStore files;

    private final IncidentView incident = IncidentFixtures.resolved().view();
    private KafkaProbe kafka;

    @BeforeEach
    void open() {
        kafka = new KafkaProbe(brokers);
        line.cut(false);
    }

    @AfterEach
    void close() {
        kafka.close();
        line.cut(false);
    }

    @Test
    void shouldTakeOverWithTheHashAndSayWhoHadItWhen() {
        ScenePicture picture = line.take(incident.id());
        UUID file = theCase();
        carryOut(1);

        String piece = evidence(file)
                .body("items", hasSize(1))
                .body("items[0].sha256", equalTo(picture.sha256()))
                .body("items[0].takenBy", equalTo("officer"))
                .body("items[0].takenAt", equalTo("2026-11-23T04:10:00Z"))
                .extract()
                .path("items[0].id");
        content(piece).statusCode(200).header("Cache-Control", "private, no-store");
        as(Roles.SUPERVISOR, "*")
                .get("/api/v1/evidence/" + piece + "/custody")
                .then()
                .statusCode(200)
                .body("items.action", contains("TAKEN_IN", "TAKEN_OVER", "VIEWED"))
                .body("items.sha256", contains(picture.sha256(), picture.sha256(), picture.sha256()))
                .body("items[1].actor", equalTo("case-service"));
        assertThat(orders(file)).isZero();
    }

    @Test
    void shouldWriteDownWhoReadsTheListOnce() {
        UUID file = theCase();
        String reader = "reader-" + UUID.randomUUID();
        String token = TestTokens.token(reader, List.of(Roles.CASE_OFFICER), List.of("*"));
        for (int i = 0; i < 3; i++) {
            given().auth()
                    .oauth2(token)
                    .get("/api/v1/cases/" + file + "/evidence")
                    .then()
                    .statusCode(200);
        }

        List<String> entries = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select action || ' ' || object_type || ' ' || object_id from audit_entry where actor = :reader",
                        String.class)
                .setParameter("reader", reader)
                .getResultList());
        assertThat(entries).containsExactly("EVIDENCE_LISTED case " + file);
    }

    @Test
    void shouldTryUntilItIsDoneWhenTheLineIsCutAndTakeNothingTwice() {
        line.take(incident.id());
        line.cut(true);
        UUID file = theCase();
        carryOut(0);
        assertThat(orders(file)).as("the order stays").isOne();

        line.cut(false);
        carryOut(1);
        kafka.send(new IncidentUpdated(incident));
        await().atMost(PATIENCE).until(() -> orders(file) == 1);
        carryOut(1);
        assertThat(orders(file)).isZero();
    }

    @Test
    void shouldTakeOverWhatArrivesAfterTheCaseWasOpened() {
        line.take(incident.id());
        UUID file = theCase();
        carryOut(1);

        line.take(incident.id());
        kafka.send(new IncidentUpdated(incident));
        await().atMost(PATIENCE).until(() -> orders(file) == 1);
        carryOut(2);
    }

    @Test
    void shouldNotAcceptOtherBytesThanWereTakenIn() {
        ScenePicture swapped = line.take(incident.id());
        line.swap(swapped);
        UUID file = theCase();
        carryOut(0);
        assertThat(orders(file)).isOne();

        line.mend(swapped);
        carryOut(1);
    }

    @Test
    void shouldTakeTheOthersOverWhenOneIsBrokenWhereItLies() {
        ScenePicture broken = line.take(incident.id());
        line.swap(broken);
        line.take(incident.id());
        line.take(incident.id());
        UUID file = theCase();
        carryOut(2);
        assertThat(orders(file)).as("the order stays for the broken one").isOne();

        line.mend(broken);
        carryOut(3);
        assertThat(orders(file)).isZero();
    }

    @Test
    void shouldGiveOutNoBytesThatWereChangedSinceAndNoteIt() throws Exception {
        line.take(incident.id());
        UUID file = theCase();
        carryOut(1);
        String piece = evidence(file).extract().path("items[0].id");
        overwrite(piece);

        content(piece).statusCode(409);
        as(Roles.CASE_OFFICER, "*")
                .get("/api/v1/evidence/" + piece + "/custody")
                .then()
                .body("items.action", contains("TAKEN_IN", "TAKEN_OVER", "FOUND_BROKEN"));
    }

    @Test
    void shouldHideAnotherTownshipsAndRefuseToRewriteTheChain() {
        line.take(incident.id());
        UUID file = theCase();
        carryOut(1);
        String piece = evidence(file).extract().path("items[0].id");
        RequestSpecification foreign = as(Roles.CASE_OFFICER, "T09");
        foreign.get("/api/v1/cases/" + file + "/evidence").then().statusCode(404);
        foreign.get("/api/v1/evidence/" + piece + "/content").then().statusCode(404);
        foreign.get("/api/v1/evidence/" + piece + "/custody").then().statusCode(404);

        for (String change : List.of("delete from evidence_custody", "update evidence set sha256 = 'x'")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> entities.createNativeQuery(change).executeUpdate()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private UUID theCase() {
        kafka.send(new IncidentResolved(incident));
        return await().atMost(PATIENCE)
                .until(
                        () -> as(Roles.CASE_OFFICER, "*")
                                .get("/api/v1/cases?incidentId=" + incident.id())
                                .jsonPath()
                                .getList("items.id", UUID.class),
                        found -> found.size() == 1)
                .getFirst();
    }

    /** Does everything that is due, without the pauses between attempts, until there are so many pieces. */
    private void carryOut(int pieces) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update evidence_takeover set due_at = now() - interval '1 second' where incident_id = :id")
                .setParameter("id", incident.id())
                .executeUpdate());
        while (watch.next()) {
            // all that other tests have left, too
        }
        UUID file = (UUID) entities.createNativeQuery("select id from case_file where incident_id = :id", UUID.class)
                .setParameter("id", incident.id())
                .getSingleResult();
        evidence(file).body("items", hasSize(pieces));
    }

    /** In a transaction of its own, because other threads ask too while they wait. */
    private long orders(UUID file) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select count(*) from evidence_takeover where case_id = :id", Long.class)
                        .setParameter("id", file)
                        .getSingleResult())
                .longValue());
    }

    /** As whoever has the disk might. */
    private void overwrite(String piece) throws Exception {
        String name = (String) entities.createNativeQuery("select file from evidence where id = :id", String.class)
                .setParameter("id", UUID.fromString(piece))
                .getSingleResult();
        files.delete(name);
        Path path = Path.of(dir, "case-service", name.substring(0, 2), name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "forged");
    }

    private ValidatableResponse evidence(UUID file) {
        return as(Roles.CASE_OFFICER, "*")
                .get("/api/v1/cases/" + file + "/evidence")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse content(String piece) {
        return as(Roles.CASE_OFFICER, "*")
                .get("/api/v1/evidence/" + piece + "/content")
                .then();
    }

    private static RequestSpecification as(String role, String township) {
        return given().auth().oauth2(TestTokens.of(role, township));
    }
}
