package org.tianwang.casework.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.Golden;
import org.tianwang.contracts.ops.AlertConfirmed;
import org.tianwang.contracts.ops.AlertRaised;
import org.tianwang.testing.RealBackends;

/** What a purpose may name does not stay live for ever, and what nobody asks for any more does not stay at all. */
@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "cases"))
class MattersTest {

    @Inject
    Matters matters;

    @Inject
    ActorHours hours;

    @Inject
    LookContext context;

    @Inject
    OversightRetention retention;

    @Inject
    AgroalDataSource database;

    @Test
    void shouldEndAnAlertWithItsDecision() {
        AlertRaised raised = Golden.event(AlertRaised.class);
        AlertConfirmed confirmed = Golden.event(AlertConfirmed.class);
        Instant now = Instant.now();

        QuarkusTransaction.requiringNew().run(() -> {
            matters.seen(raised, now);
            assertThat(live(raised.alert().id(), now.plus(Duration.ofDays(400))))
                    .isTrue();
            matters.seen(confirmed, now);
            assertThat(live(confirmed.alert().id(), now)).isTrue();
            assertThat(live(confirmed.alert().id(), now.plusSeconds(1))).isFalse();
        });
    }

    @Test
    void shouldCountLooksAndNotWhatShowsNothing() {
        Looks looks = new Looks();

        assertThat(looksThisHour(looks, "CAMERA_ENTERED")).isZero();
        assertThat(looksThisHour(looks, "PICTURE_VIEWED")).isEqualTo(1);
        assertThat(looksThisHour(looks, "CAMERA_CHANGED"))
                .as("a mask may be gone")
                .isEqualTo(2);
    }

    private double looksThisHour(Looks looks, String action) {
        AccessRecord look = AccessRecord.of(looks.next(action, ""));
        return QuarkusTransaction.requiringNew()
                .call(() -> context.of(look, false).thisHour().all());
    }

    private boolean live(UUID alert, Instant endedSince) {
        return matters.anyLive(Purpose.of("alert " + alert), endedSince);
    }

    @Test
    void shouldForgetHoursThatNobodyIsMeasuredAgainst() throws SQLException {
        String actor = "actor-" + UUID.randomUUID();
        Instant now = Instant.now();
        QuarkusTransaction.requiringNew().run(() -> {
            hours.count(actor, now.minus(Duration.ofDays(61)), true, false);
            hours.count(actor, now.minus(Duration.ofDays(29)), true, false);
        });

        retention.tidy();

        assertThat(text("SELECT count(*) FROM actor_hour WHERE actor = '" + actor + "'"))
                .isEqualTo("1");
    }

    @Test
    void shouldListCasesWithoutSortingAllOfThem() throws SQLException {
        String order = " ORDER BY opened_at DESC, id DESC LIMIT 50";

        assertThat(text("EXPLAIN SELECT * FROM case_file" + order)).contains("case_file_newest");
        assertThat(text("EXPLAIN SELECT * FROM case_file WHERE township_code = 'T01'" + order))
                .contains("case_file_township")
                .doesNotContain("Sort");
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            try (ResultSet rows = statement.executeQuery(query)) {
                StringBuilder all = new StringBuilder();
                while (rows.next()) {
                    all.append(rows.getString(1));
                }
                return all.toString();
            } finally {
                statement.execute("RESET enable_seqscan");
            }
        }
    }
}
