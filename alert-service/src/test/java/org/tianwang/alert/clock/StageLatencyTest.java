package org.tianwang.alert.clock;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
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

    @Inject
    RaisedAlerts alerts;

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
