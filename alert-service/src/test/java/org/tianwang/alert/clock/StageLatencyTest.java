package org.tianwang.alert.clock;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.dispatcher;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.alert.alert.RaisedAlerts;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

@AlertTest
class StageLatencyTest {

    /** A day of its own: alerts of other tests that move the clock would be counted. */
    private static final Instant START = Instant.parse("2013-05-06T00:00:00Z");

    private static final String DAY =
            "/api/v1/incidents/stage-latency?from=2013-05-06T00:00:00Z&to=2013-05-07T00:00:00Z";

    private static final String MERGED =
            "/api/v1/incidents/stage-latency?by=ALL&from=2013-05-08T00:00:00Z&to=2013-05-09T00:00:00Z";

    @Inject
    RaisedAlerts alerts;

    @Test
    void shouldNotCountWhatADuplicateWaitedForWhileItStoodStill() {
        MutableClock clock = new MutableClock(Instant.parse("2013-05-08T00:00:00Z"));
        QuarkusMock.installMockForType(clock, Clock.class);
        UUID stays = Api.incident("T01");
        UUID duplicate = Api.incident("T01");
        UUID dispatched = Api.incident("T01");
        clock.advance(Duration.ofSeconds(20));
        send(stays);
        send(dispatched);
        merge(duplicate, stays);
        merge(dispatched, stays);
        clock.advance(Duration.ofHours(1));
        investigator().get(MERGED).then().body(stage("DISPATCH", "openLate"), contains(0));

        dispatcher()
                .body("{\"outcome\":\"OTHER\"}")
                .post("/api/v1/incidents/" + stays + "/resolve")
                .then()
                .statusCode(200);

        investigator()
                .get(MERGED)
                .then()
                .body(stage("DISPATCH", "count"), contains(2))
                .body(stage("DISPATCH", "p90Seconds"), contains(20f))
                .body(stage("DISPATCH", "breached"), contains(0))
                .body(stage("DEPLOY", "count"), contains(2));
    }

    private static String stage(String stage, String field) {
        return "items.findAll { it.stage == '" + stage + "' }." + field;
    }

    private static void send(UUID incident) {
        UUID unit = Api.unit("merged-" + UUID.randomUUID(), "nobody", "T01", 113.2, 33.4);
        dispatcher()
                .body("{\"unitId\":\"" + unit + "\"}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201);
    }

    private static void merge(UUID duplicate, UUID into) {
        dispatcher()
                .body("{\"into\":\"" + into + "\"}")
                .post("/api/v1/incidents/" + duplicate + "/merge")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldTellHowFastAStageWasWithinTheCallersTownships() {
        MutableClock clock = new MutableClock(START);
        QuarkusMock.installMockForType(clock, Clock.class);
        for (int seconds : new int[] {5, 10, 20}) {
            clock.set(START);
            UUID alert = alerts.in("T01");
            clock.set(START.plusSeconds(seconds));
            investigator()
                    .body("{\"reason\":\"ANIMAL\"}")
                    .post("/api/v1/alerts/" + alert + "/dismiss")
                    .then()
                    .statusCode(200);
        }

        investigator()
                .get(DAY)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].stage", equalTo("WARN"))
                .body("items[0].count", equalTo(3))
                .body("items[0].p50Seconds", equalTo(10f))
                .body("items[0].p90Seconds", equalTo(18f))
                .body("items[0].breached", equalTo(1))
                .body("items[0].openLate", equalTo(0));
        clock.set(START);
        alerts.in("T01");
        clock.set(START.plusSeconds(15));
        investigator().get(DAY).then().body("items[0].openLate", equalTo(0));
        clock.set(START.plusSeconds(15).plusMillis(1));
        investigator()
                .get(DAY)
                .then()
                .body("items[0].count", equalTo(3))
                .body("items[0].breached", equalTo(1))
                .body("items[0].openLate", equalTo(1));
        investigator()
                .get(DAY + "&by=TOWNSHIP")
                .then()
                .body("items[0].townshipCode", equalTo("T01"))
                .body("items[0].count", equalTo(3));
        investigator()
                .get(DAY + "&by=ALL")
                .then()
                .body("items", hasSize(1))
                .body("items[0].p90Seconds", equalTo(18f))
                .body("items[0].severity", nullValue())
                .body("items[0].openLate", equalTo(1));
        investigator()
                .get(DAY + "&by=TOWNSHIP&severity=CRITICAL,HIGH&township=T01")
                .then()
                .body("items", hasSize(1))
                .body("items[0].count", equalTo(3));
        investigator().get(DAY + "&by=DAY&severity=LOW").then().body("items", hasSize(0));
        investigator().get(DAY + "&township=T02").then().body("items", hasSize(0));
        investigator().get(DAY + "&severity=URGENT").then().statusCode(400).body("errors.field", hasItem("severity"));
        // Midnight in Shanghai is 16:00 in UTC.
        investigator().get(DAY + "&by=DAY").then().body("items.day", hasItem("2013-05-06"));
        investigator().get(DAY + "&by=MOON").then().statusCode(400).body("errors.field", hasItem("by"));
        as(TestTokens.of(Roles.SUPERVISOR, "T02"))
                .get(DAY)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        investigator()
                .get("/api/v1/incidents/stage-latency?from=" + START + "&to=" + START.plus(Duration.ofDays(32)))
                .then()
                .statusCode(400);
    }
}
