package org.tianwang.alert.rule;

import static org.hamcrest.Matchers.equalTo;
import static org.tianwang.alert.Api.admin;
import static org.tianwang.alert.Api.as;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** Seeds are loaded again with every release that changes them. */
@AlertTest
class RuleSeedTest {

    private final String rule = "/api/v1/rules/" + UUID.randomUUID();

    @Test
    void shouldRenewARuleThatNobodyElseHasTouched() {
        seed(0.4).statusCode(201);
        seed(0.4).statusCode(200).body("version", equalTo(1));
        seed(0.5).statusCode(200).body("version", equalTo(2)).body("minConfidence", equalTo(0.5f));
    }

    @Test
    void shouldLeaveARuleOffThatAPersonHasSwitchedOff() {
        seed(0.4).statusCode(201);
        admin().post(rule + "/disable").then().statusCode(200);

        seed(0.6).statusCode(200).body("enabled", equalTo(false)).body("minConfidence", equalTo(0.4f));
    }

    private ValidatableResponse seed(double confidence) {
        return as(TestTokens.county(Roles.SERVICE))
                .body("""
                        {"name":"Seeded","severity":"LOW","eventKinds":["APPEARED"],"minConfidence":%s,
                         "scope":{"cameraIds":["nowhere"]},"groupingSeconds":60}""".formatted(confidence))
                .put(rule)
                .then();
    }
}
