package org.tianwang.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.admin;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;

/** Rules that are no longer wanted. */
@AlertTest
class RuleArchiveTest {

    private UUID rule;

    @Inject
    RuleRepository rules;

    @Inject
    EntityManager entities;

    @BeforeEach
    void write() {
        rule = Api.rule("cam-" + UUID.randomUUID());
    }

    @Test
    void shouldStandInTheListOfArchivedRulesOnlyAndWarnOfNothing() {
        assertThat(judged()).contains(rule);

        act("archive").statusCode(200).body("archivedBy", equalTo("admin")).body("enabled", equalTo(false));

        assertThat(judged()).doesNotContain(rule);
        list("").body("items.id", not(hasItem(rule.toString())));
        list("&archived=true").body("items.id", hasItem(rule.toString()));
        investigator().get(path("")).then().statusCode(200).body("name", equalTo("Person enters"));
        assertThat(written("RULE_ARCHIVED")).isEqualTo(1);
    }

    @Test
    void shouldBeChangedByNobodyWhileItIsArchived() {
        act("archive").statusCode(200);

        act("enable").statusCode(409).body("detail", containsString("bring it back first"));
        admin().body("""
                        {"name":"Changed","severity":"LOW","eventKinds":["LEFT"],"groupingSeconds":60}""").put(path("")).then().statusCode(409);
        admin().body("{\"reason\":\"fair\",\"until\":\"" + Instant.now().plusSeconds(60) + "\"}")
                .post(path("/snooze"))
                .then()
                .statusCode(409);
    }

    @Test
    void shouldComeBackSwitchedOff() {
        act("archive").statusCode(200);

        act("restore").statusCode(200).body("archivedAt", nullValue()).body("enabled", equalTo(false));

        list("").body("items.id", hasItem(rule.toString()));
        assertThat(judged()).doesNotContain(rule);
        act("enable").statusCode(200);
        assertThat(judged()).contains(rule);
        assertThat(written("RULE_RESTORED")).isEqualTo(1);
    }

    @Test
    void shouldAnswerARepeatAsItStandsAndRefuseAStaleOne() {
        String seen = admin().get(path("")).getHeader("ETag");
        int version = act("archive").extract().path("version");

        act("archive").statusCode(200).body("version", equalTo(version));
        act("restore").statusCode(200).body("version", equalTo(version + 1));
        act("restore").statusCode(200).body("version", equalTo(version + 1));

        admin().header("If-Match", seen).post(path("/archive")).then().statusCode(412);
        assertThat(written("RULE_ARCHIVED")).isEqualTo(1);
    }

    private Set<UUID> judged() {
        return QuarkusTransaction.requiringNew().call(() -> rules.enabled().keySet());
    }

    private long written(String action) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select count(*) from audit_entry where action = :action and object_id = :id")
                        .setParameter("action", action)
                        .setParameter("id", rule.toString())
                        .getSingleResult())
                .longValue());
    }

    private static ValidatableResponse list(String query) {
        return admin().get("/api/v1/rules?size=200" + query).then().statusCode(200);
    }

    private ValidatableResponse act(String action) {
        return admin().post(path("/" + action)).then();
    }

    private String path(String rest) {
        return "/api/v1/rules/" + rule + rest;
    }
}
