package org.tianwang.testing.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.audit.AuditHeadSigned;
import org.tianwang.evidence.audit.AuditHead;
import org.tianwang.evidence.audit.TrailFinding;
import org.tianwang.evidence.audit.TrailFinding.Kind;
import org.tianwang.evidence.audit.TrailVerdict;
import org.tianwang.evidence.sign.Seal;
import org.tianwang.platform.audit.AuditHeads;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.AuditVerifier;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.sign.InstallationKey;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.RealBackends;
import org.tianwang.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "sample"))
class AuditTrailTest {
    @Inject
    AgroalDataSource database;

    @Inject
    AuditVerifier verifier;

    @Inject
    AuditHeads heads;

    @Inject
    AuditTrail trail;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Inject
    InstallationKey key;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ConfigProperty(name = "tianwang.audit.anchor-file")
    Path anchor;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @Test
    void shouldFindTheEditorEvenWhenHeOwnsTheTable() throws SQLException {
        looks(3);
        TrailVerdict before = verifier.verify();
        assertThat(before.findings()).isEmpty();
        long victim = before.entries() - 1;

        asOwner("UPDATE audit_entry SET actor = 'somebody-else' WHERE seq = " + victim);
        assertThat(kinds()).containsExactly(Kind.CHANGED);
        asOwner("UPDATE audit_entry SET actor = 'dispatcher' WHERE seq = " + victim);
        assertThat(kinds()).isEmpty();

        asOwner("UPDATE audit_entry SET seq = seq + 1000000 WHERE seq = " + victim);
        assertThat(kinds()).contains(Kind.MISSING, Kind.CHANGED);
        asOwner("UPDATE audit_entry SET seq = seq - 1000000 WHERE seq = " + (victim + 1000000));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void shouldFindATailThatWasCutOffBehindASignedHead() throws SQLException {
        looks(2);
        heads.sign();
        long end = verifier.verify().coveredTo();
        assertThat(end).isEqualTo(verifier.verify().entries());
        asOwner("CREATE TEMP TABLE kept AS SELECT * FROM audit_entry WHERE seq = " + end
                + "; DELETE FROM audit_entry WHERE seq = " + end
                + "; CREATE TABLE kept_entry AS SELECT * FROM kept");

        assertThat(kinds()).containsExactly(Kind.TAIL_REMOVED);

        asOwner("INSERT INTO audit_entry SELECT * FROM kept_entry; DROP TABLE kept_entry");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void shouldSignTheHeadOnceAndTellItByKafkaAndAtTheAnchor() throws Exception {
        looks(1);
        heads.sign();
        long end = verifier.verify().entries();
        heads.sign();

        List<AuditHeadSigned> anchored = new ArrayList<>();
        for (String line : Files.readAllLines(anchor)) {
            anchored.add(EventCodec.mapper().readValue(line, AuditHeadSigned.class));
        }
        assertThat(anchored).filteredOn(head -> head.sequence() == end).hasSize(1);
        AuditHeadSigned head = anchored.get(anchored.size() - 1);
        assertThat(new AuditHead(
                                head.service(),
                                head.sequence(),
                                head.hash(),
                                head.at(),
                                new Seal(head.keyId(), head.signature()))
                        .isSignedBy(key.verificationKey()))
                .isTrue();
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            assertThat(kafka.read(Topics.ACCESSES, Duration.ofSeconds(20), found -> found.stream()
                            .anyMatch(entry -> text(entry.value()).contains(head.signature()))))
                    .anyMatch(entry -> text(entry.value()).contains(head.signature()));
        }
    }

    /** As a service does it: in the middle of its own work, holding one of the service's connections. */
    @Test
    void shouldWriteLooksWhileEveryConnectionOfTheServiceIsHeld() throws Exception {
        CyclicBarrier allHeld = new CyclicBarrier(connections);
        AuditTrail.Actor actor = new AuditTrail.Actor("dispatcher", "dispatcher", "127.0.0.1");
        Callable<Boolean> one = () -> QuarkusTransaction.requiringNew().call(() -> {
            try (Connection held = database.getConnection();
                    Statement busy = held.createStatement()) {
                busy.execute("SELECT 1");
                allHeld.await(20, TimeUnit.SECONDS);
                trail.record(actor, Look.allowed("SAMPLE_VIEWED", "sample", "1", "all at once"));
                return true;
            }
        });
        try (ExecutorService people = Executors.newFixedThreadPool(connections)) {
            for (Future<Boolean> written : people.invokeAll(Collections.nCopies(connections, one))) {
                assertThat(written.get()).isTrue();
            }
        }
        assertThat(kinds()).isEmpty();
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private List<Kind> kinds() throws SQLException {
        return verifier.verify().findings().stream().map(TrailFinding::kind).toList();
    }

    private static void looks(int number) {
        for (int i = 0; i < number; i++) {
            look();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'x'",
                "DELETE FROM audit_entry",
                "DELETE FROM audit_head",
                "UPDATE audit_head SET hash = 'x'",
                "TRUNCATE audit_entry",
                "DROP TABLE audit_entry",
                "ALTER TABLE audit_entry DISABLE TRIGGER ALL"
            })
    void shouldLeaveTheServiceNoRightToChangeTheTrail(String statement) {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.getConnection();
                            Statement sql = connection.createStatement()) {
                        sql.execute(statement);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private static void look() {
        given().auth()
                .oauth2(TestTokens.county("dispatcher"))
                .get("/api/v1/samples/of/T01")
                .then()
                .statusCode(200);
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
