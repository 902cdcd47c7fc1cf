package org.tianwang.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tianwang.system.client.Caller;
import org.tianwang.system.harness.Launcher;
import org.tianwang.system.harness.SystemStack;
import org.tianwang.system.harness.SystemTest;

/**
 * {@code ./tianwang audit verify} against an administrator who owns the databases, on the rental trail, in which nobody else
 * writes meanwhile, and on the auditors' copy of the cameras'. What he did is taken back at the end.
 */
@SystemTest
@Order(80)
class AuditIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String TRAIL = "rental";
    private static final String COPY = "cases";

    private final SystemStack stack;
    private final Launcher launcher;

    AuditIT(SystemStack stack) {
        this.stack = stack;
        this.launcher = new Launcher(stack.home());
    }

    @Test
    void shouldFindWhatTheOwnerOfTheDatabaseDidToTheTrail() throws SQLException {
        lookTwice();
        long end = end();
        Launcher.Outcome whole = Awaitility.await("the trail is covered by a signed head")
                .atMost(PATIENCE)
                .until(this::verify, outcome -> outcome.said().contains("covered up to entry " + end));
        assertThat(whole.code()).as(whole.said()).isZero();
        assertThat(whole.said()).contains("WHOLE     rental-service");

        owner(TRAIL, "CREATE TABLE kept AS SELECT * FROM audit_entry ORDER BY seq DESC LIMIT 1");
        owner(TRAIL, "DELETE FROM audit_entry WHERE seq IN (SELECT seq FROM kept)");
        mustBeBroken("TAIL_REMOVED");

        owner(TRAIL, "INSERT INTO audit_entry SELECT * FROM kept");
        owner(TRAIL, "UPDATE audit_entry SET actor = 'nobody' WHERE seq IN (SELECT seq FROM kept)");
        mustBeBroken("CHANGED");

        owner(TRAIL, "UPDATE audit_entry e SET actor = k.actor FROM kept k WHERE e.seq = k.seq");
        owner(TRAIL, "DROP TABLE kept");
        assertThat(verify().code()).isZero();
    }

    @Test
    void shouldFindALookThatTheOwnerTookOutOfTheAuditorsCopy() throws SQLException {
        owner(COPY, """
                CREATE TABLE kept AS SELECT * FROM access_record r WHERE service = 'camera-ingest-service'
                AND NOT EXISTS (SELECT 1 FROM access_review v WHERE v.record_id = r.id) ORDER BY sequence LIMIT 1""");
        owner(COPY, "DELETE FROM access_record WHERE id IN (SELECT id FROM kept)");

        Launcher.Outcome outcome = launcher.run(List.of("audit", "verify", "--service", "camera-ingest"));

        owner(COPY, "INSERT INTO access_record SELECT * FROM kept; DROP TABLE kept");
        assertThat(outcome.code()).as(outcome.said()).isEqualTo(1);
        assertThat(outcome.said()).contains("BROKEN    camera-ingest-service", "  - NOT_COPIED: ");
    }

    private void lookTwice() {
        Caller officer = stack.api().as("rental-officer");
        String dwelling = officer.get("/api/v1/dwellings?size=1")
                .items()
                .get(0)
                .path("id")
                .asText();
        String landlord = "/api/v1/dwellings/" + dwelling + "/landlord";
        officer.get(landlord).mustBe(400);
        officer.get(landlord + "?purpose=inspection").mustBe(200);
        officer.get(landlord + "?purpose=inspection").mustBe(200);
    }

    private void mustBeBroken(String kind) {
        Launcher.Outcome outcome = verify();
        assertThat(outcome.code()).as(outcome.said()).isEqualTo(1);
        assertThat(outcome.said()).contains("BROKEN    rental-service", "  - " + kind + ": ");
    }

    private Launcher.Outcome verify() {
        return launcher.run(List.of("audit", "verify", "--service", "rental"));
    }

    private long end() throws SQLException {
        try (Connection connection = stack.ownerOf(TRAIL);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT max(seq) FROM audit_entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void owner(String database, String command) throws SQLException {
        try (Connection connection = stack.ownerOf(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
