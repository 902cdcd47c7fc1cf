package org.tianwang.casework.oversight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tianwang.casework.IncidentFixtures;
import org.tianwang.contracts.ops.IncidentOpened;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.RealBackends;
import org.tianwang.testing.TestTokens;

/** An auditor may not open an incident; what it is called he reads beside its number. */
@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "cases"))
class NamesTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Names names;

    private final Looks looks = new Looks();
    private final IncidentView incident =
            IncidentFixtures.resolved().status(IncidentStatus.OPEN).view();

    @Test
    void shouldNameAnIncidentThatIsLookedAtOrStandsInAPurpose() {
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            kafka.send(new IncidentOpened(incident));
            kafka.send(looks.at("incident", incident.id().toString()).next("INCIDENT_TIMELINE_READ", ""));
            kafka.send(looks.at("plate", "豫A12345").next("VEHICLE_FOLLOWED", incident.id() + ": fled"));
            kafka.send(looks.next("SIGHTINGS_SEARCHED", "A-7: a paper file"));

            String name = "names['" + incident.id() + "']";
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> looksOf(looks.actor())
                    .body("items[2]." + name, equalTo(incident.title()))
                    .body("items[1]." + name, equalTo(incident.title()))
                    .body("items[0].names", is(anEmptyMap())));
        }
    }

    @Test
    void shouldForgetNamesWithTheLooks() {
        Instant at = Instant.parse("2016-01-01T00:00:00Z");
        AccessRecord look =
                AccessRecord.of(looks.at("incident", incident.id().toString()).next("INCIDENT_TIMELINE_READ", ""));

        QuarkusTransaction.requiringNew().run(() -> {
            names.learn(incident, at);
            assertThat(names.forget(at)).as("the end is exclusive").isZero();
            assertThat(names.in(List.of(look))).containsEntry(incident.id(), incident.title());
            assertThat(names.forget(at.plusMillis(1))).isEqualTo(1);
            assertThat(names.in(List.of(look))).isEmpty();
        });
    }

    private static ValidatableResponse looksOf(String actor) {
        return given().auth()
                .oauth2(TestTokens.county(Roles.AUDITOR))
                .queryParam("actor", actor)
                .get("/api/v1/audit/looks")
                .then()
                .statusCode(200);
    }
}
