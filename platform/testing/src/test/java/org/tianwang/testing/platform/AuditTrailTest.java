package org.tianwang.testing.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.platform.audit.AuditVerifier;
import org.tianwang.testing.RealBackends;
import org.tianwang.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "sample"))
class AuditTrailTest {
    @Inject
    AgroalDataSource database;

    @Inject
    AuditVerifier verifier;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @Test
    void shouldFindTheEditorEvenWhenHeOwnsTheTable() throws SQLException {
        for (int i = 0; i < 3; i++) {
            look();
        }
        AuditVerifier.Verdict before = verifier.verify();
        assertThat(before.whole()).isTrue();
        assertThat(before.entries()).isGreaterThanOrEqualTo(3);
        long victim = before.entries() - 1;

        asOwner("UPDATE audit_entry SET actor = 'somebody-else' WHERE seq = " + victim);
        assertThat(verifier.verify().brokenAt()).isEqualTo(victim);
        asOwner("UPDATE audit_entry SET actor = 'dispatcher' WHERE seq = " + victim);
        assertThat(verifier.verify().whole()).isTrue();

        asOwner("UPDATE audit_entry SET seq = seq + 1000000 WHERE seq = " + victim);
        assertThat(verifier.verify().brokenAt()).isEqualTo(victim + 1);
        asOwner("UPDATE audit_entry SET seq = seq - 1000000 WHERE seq = " + (victim + 1000000));
        assertThat(verifier.verify().whole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'x'",
                "DELETE FROM audit_entry",
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
