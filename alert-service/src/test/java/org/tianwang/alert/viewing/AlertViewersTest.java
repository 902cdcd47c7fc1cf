package org.tianwang.alert.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.alert.alert.RaisedAlerts;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

@AlertTest
class AlertViewersTest {

    private static final Instant START = Instant.parse("2016-04-04T00:00:00Z");

    private final MutableClock clock = new MutableClock(START);

    @Inject
    RaisedAlerts alerts;

    @Inject
    AlertViewers viewers;

    private UUID alert;

    @BeforeEach
    void anAlert() {
        QuarkusMock.installMockForType(clock, Clock.class);
        alert = alerts.in("T01");
    }

    @Test
    void shouldShowTwoPeopleOnOneAlertToEachOther() {
        here("li").body("items", hasSize(0));
        here("wang").body("items.user", contains("li"));
        here("li").body("items.user", contains("wang"));
        as("zhao", "T01")
                .put("/api/v1/alerts/" + alerts.in("T01") + "/viewers/me")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void shouldForgetWhoHasClosedItAtOnceAndWhoSaysNothingAfterFifteenSeconds() {
        here("li");
        here("wang").body("items.user", contains("li"));
        as("wang", "T01")
                .delete("/api/v1/alerts/" + alert + "/viewers/me")
                .then()
                .statusCode(204);
        here("li").body("items", hasSize(0));

        clock.set(START.plusSeconds(15).minusMillis(1));
        here("zhao").body("items.user", contains("li"));
        clock.set(START.plusSeconds(15));
        here("zhao").body("items", hasSize(0));
    }

    @Test
    void shouldKeepNothingOfThoseWhoAreGone() {
        here("li");
        clock.set(START.plusSeconds(20));
        here("wang");

        assertThat(QuarkusTransaction.requiringNew().call(() -> viewers.forgetBatch(clock.instant())))
                .isPositive();
        assertThat(QuarkusTransaction.requiringNew().call(() -> viewers.forgetBatch(clock.instant())))
                .isZero();
        here("zhao").body("items.user", contains("wang"));
    }

    @Test
    void shouldTellNobodyOfAnAlertThatHeMayNotSee() {
        here("li");

        as("wu", "T02").put("/api/v1/alerts/" + alert + "/viewers/me").then().statusCode(404);
        as("wu", "T02").delete("/api/v1/alerts/" + alert + "/viewers/me").then().statusCode(404);
        as("wu", "T01")
                .put("/api/v1/alerts/" + UUID.randomUUID() + "/viewers/me")
                .then()
                .statusCode(404);
        here("wang").body("items.user", contains("li"));
    }

    private ValidatableResponse here(String user) {
        return as(user, "T01")
                .put("/api/v1/alerts/" + alert + "/viewers/me")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String user, String township) {
        return Api.as(TestTokens.token(user, List.of(Roles.DISPATCHER), List.of(township)));
    }
}
