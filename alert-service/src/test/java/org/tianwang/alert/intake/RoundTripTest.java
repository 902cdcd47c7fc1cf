package org.tianwang.alert.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.platform.database.RoundTrip;

/** Statements sent together are still statements of their own: in order, each with its answer. */
@AlertTest
class RoundTripTest {

    private static final String NUMBERS = "select * from unnest(?::int[], ?::text[]) as n (number, name) order by 1";

    @Inject
    AgroalDataSource database;

    @Test
    void shouldGiveEachStatementItsAnswer() throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            RoundTrip trip = new RoundTrip(connection);
            trip.add("update alert set note = note where camera_id = ?")
                    .value("no such camera")
                    .counting(rows -> answers.add("changed " + rows));
            trip.add(NUMBERS)
                    .array("int4", List.of(1, 2), number -> number)
                    .array("text", List.of("one", "two"), name -> name.equals("two") ? null : name)
                    .reading(rows -> {
                        while (rows.next()) {
                            answers.add(rows.getInt(1) + " " + rows.getString(2));
                        }
                    });
            trip.add("select ?::text").value("unread");
            trip.add("select 3").reading(rows -> {
                rows.next();
                answers.add("last " + rows.getInt(1));
            });
            trip.run();
        }

        assertThat(answers).containsExactly("changed 0", "1 one", "2 null", "last 3");
    }

    @Test
    void shouldFailWhenALaterStatementFails() throws SQLException {
        try (Connection connection = database.getConnection()) {
            RoundTrip trip = new RoundTrip(connection);
            trip.add("select 1");
            trip.add("select 1 / ?::int").value(0);

            assertThatThrownBy(trip::run)
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("22012");
        }
    }

    @Test
    void shouldDoNothingWhereNothingWasAdded() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThatCode(() -> new RoundTrip(connection).run()).doesNotThrowAnyException();
        }
    }
}
