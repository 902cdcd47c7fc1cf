package org.tianwang.casework.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.RealBackends;
import org.tianwang.testing.TestTokens;

/** How often somebody who leaves the list of cases open is written down. */
@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "cases"))
class CaseListLooksTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2019-05-06T01:00:00Z"));
    private final String reader = "reader-" + UUID.randomUUID();

    @Inject
    EntityManager entities;

    @BeforeEach
    void stop() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @Test
    void shouldEnterTheListAgainAfterExactlyAQuarterOfAnHour() {
        list();
        clock.advance(CaseListLooks.ONE_LOOK.minusNanos(1000));
        list();
        assertThat(entries()).isEqualTo(1);

        clock.advance(Duration.ofNanos(1000));
        list();
        assertThat(entries()).isEqualTo(2);
    }

    private void list() {
        given().auth()
                .oauth2(TestTokens.token(reader, List.of(Roles.CASE_OFFICER), List.of("*")))
                .get("/api/v1/cases")
                .then()
                .statusCode(200);
    }

    private long entries() {
        return QuarkusTransaction.requiringNew().call(() -> (Long) entities.createNativeQuery(
                        "select count(*) from audit_entry where actor = :reader and action = 'CASES_LISTED'",
                        Long.class)
                .setParameter("reader", reader)
                .getSingleResult());
    }
}
