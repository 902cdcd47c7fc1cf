package org.tianwang.testing.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tianwang.testing.RealBackends;
import org.tianwang.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "sample"))
class RefusedLooksTest {
    private static final String LOOK = "/api/v1/samples/of/T02";

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @Test
    void shouldWriteDownWhoAskedForAnotherTownshipsAndTellHimNothing() {
        String peeper = "peeper-elsewhere";

        assertThat(get(peeper, "dispatcher", "T01", LOOK)).isEqualTo(404);
        assertThat(get(peeper, "dispatcher", "T01", LOOK)).isEqualTo(404);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(entriesOf(peeper))
                .containsExactly("LOOK_REFUSED sample s1 DENIED GET " + LOOK + ": not this person's"));
    }

    @Test
    void shouldWriteDownWhoAskedInARoleThatMayNot() {
        String peeper = "peeper-by-role";

        assertThat(get(peeper, "clerk", "*", LOOK)).isEqualTo(403);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(entriesOf(peeper))
                .containsExactly("LOOK_REFUSED sample * DENIED GET " + LOOK + ": not in this role"));
    }

    @Test
    void shouldWriteNothingOfACallThatFailsForAnotherReason() {
        String unlucky = "peeper-not-at-all";

        assertThat(get(unlucky, "dispatcher", "*", "/api/v1/samples/broken")).isEqualTo(500);
        assertThat(get(unlucky, "dispatcher", "*", "/api/v1/samples/nowhere/at/all"))
                .isEqualTo(404);
        assertThat(get(unlucky, "dispatcher", "*", "/api/v1/samples?size=0")).isEqualTo(400);
        assertThat(get(unlucky, "clerk", "*", LOOK)).isEqualTo(403);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(entriesOf(unlucky)).hasSize(1));
    }

    /** As while the database is away: what cannot be written is not taken for written. */
    @Test
    void shouldWriteTheNextAttemptWhenOneCouldNotBeWritten() throws SQLException {
        String peeper = "peeper-in-an-outage";
        asOwner("REVOKE INSERT ON audit_entry FROM " + user);
        try {
            assertThat(get(peeper, "clerk", "*", LOOK)).isEqualTo(403);
            await("for the entry to fail").pollDelay(Duration.ofMillis(150)).until(() -> true);
        } finally {
            asOwner("GRANT INSERT ON audit_entry TO " + user);
        }

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(get(peeper, "clerk", "*", LOOK)).isEqualTo(403);
            assertThat(entriesOf(peeper)).hasSize(1);
        });
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static int get(String user, String role, String township, String path) {
        return given().auth()
                .oauth2(TestTokens.token(user, List.of(role), List.of(township)))
                .get(path)
                .statusCode();
    }

    private List<String> entriesOf(String actor) throws SQLException {
        String sql = "SELECT action || ' ' || object_type || ' ' || object_id || ' ' || outcome || ' ' || purpose"
                + " FROM audit_entry WHERE actor = ? ORDER BY seq";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, actor);
            try (ResultSet rows = select.executeQuery()) {
                List<String> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(rows.getString(1));
                }
                return entries;
            }
        }
    }
}
