package org.tianwang.alert.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tianwang.alert.Api.investigator;

import jakarta.inject.Inject;
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

/** Twice as many looks at once as there are connections. */
@AlertTest
class ManySearchesTest {

    private static final int PEOPLE = 32;
    private static final String PLATE = "豫W9MANY";

    private final Instant now = Instant.now();

    @Inject
    SeenVehicles vehicles;

    @Test
    void shouldAnswerAllWithoutOneHoldingAConnectionThatAnotherWaitsFor() throws Exception {
        vehicles.seen(PLATE, now.minusSeconds(60), "c1", "T01", new GeoPoint(113.2, 33.4));

        assertThat(answers("/api/v1/sightings/search")).hasSize(PEOPLE).containsOnly(200);
        assertThat(answers("/api/v1/tracks")).hasSize(PEOPLE).containsOnly(200);
        assertThat(answers("/api/v1/sightings/emergency")).hasSize(PEOPLE).containsOnly(200);
    }

    private List<Integer> answers(String path) throws Exception {
        String body = """
                {"plate":"%s","from":"%s","to":"%s","purpose":{"reference":"A-2026-7","reason":"stolen car"}}""".formatted(PLATE, now.minusSeconds(3600), now);
        Callable<Integer> one = () -> investigator().body(body).post(path).statusCode();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            return people.invokeAll(Collections.nCopies(PEOPLE, one)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
