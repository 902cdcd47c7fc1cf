package org.tianwang.alert.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.investigator;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** Twice as many looks at once as there are connections, and more plates than one person asks for in a day. */
@AlertTest
class ManySearchesTest {

    private static final int PEOPLE = 32;
    private static final String PLATE = "豫W9MANY";

    private final Instant now = Instant.now();

    @Inject
    SeenVehicles vehicles;

    @Inject
    AgroalDataSource database;

    @Test
    void shouldAnswerAllWithoutOneHoldingAConnectionThatAnotherWaitsFor() throws Exception {
        vehicles.seen(PLATE, now.minusSeconds(60), "c1", "T01", new GeoPoint(113.2, 33.4));

        assertThat(answers("/api/v1/sightings/search")).hasSize(PEOPLE).containsOnly(200);
        assertThat(answers("/api/v1/tracks")).hasSize(PEOPLE).containsOnly(200);
        assertThat(answers("/api/v1/sightings/emergency")).hasSize(PEOPLE).containsOnly(200);
    }

    @Test
    void shouldNotGiveAListOfPlatesAwayInPieces() throws SQLException {
        remember("collector", 200);

        assertThat(search("collector", "豫W9LAST")).as("one more").isEqualTo(403);
        assertThat(search("collector", "豫W90007")).as("one of them").isEqualTo(200);
        assertThat(search("reader", "豫W9LAST")).as("somebody else").isEqualTo(200);
    }

    /** What so many searches for different plates leave behind. */
    private void remember(String user, int plates) throws SQLException {
        String sql = """
                insert into plate_look (id, user_name, folded, seen_from, seen_to, looked_at)
                select gen_random_uuid(), ?, 'W' || (90000 + n), now() - interval '2 hours', now(), now()
                from generate_series(1, ?) as n""";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, user);
            insert.setInt(2, plates);
            insert.executeUpdate();
        }
    }

    private int search(String user, String plate) {
        return as(TestTokens.token(user, List.of(Roles.INVESTIGATOR), List.of("*")))
                .body(body(plate))
                .post("/api/v1/sightings/search")
                .statusCode();
    }

    private String body(String plate) {
        return """
                {"plate":"%s","from":"%s","to":"%s","purpose":{"reference":"A-2026-7","reason":"stolen car"}}""".formatted(plate, now.minusSeconds(3600), now);
    }

    private List<Integer> answers(String path) throws Exception {
        String body = body(PLATE);
        Callable<Integer> one = () -> investigator().body(body).post(path).statusCode();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            return people.invokeAll(Collections.nCopies(PEOPLE, one)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
