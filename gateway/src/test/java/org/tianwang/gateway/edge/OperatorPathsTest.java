package org.tianwang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tianwang.gateway.testing.Client.as;
import static org.tianwang.gateway.testing.Client.call;
import static org.tianwang.gateway.testing.Client.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.gateway.testing.GatewaySurroundings;

/** What the public port says of the gateway itself, and to whom. */
@QuarkusTest
@QuarkusTestResource(GatewaySurroundings.class)
class OperatorPathsTest {

    @Test
    void shouldTellAnybodyThatItLives() {
        assertThat(call(to("/q/health/live")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/metrics/", "//q/metrics", "/q/./metrics", "/q/%6detrics"})
    void shouldKeepItsFiguresFromStrangersHoweverTheyWriteThePath(String path) {
        var answer = call(to(path));

        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("# TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dispatcher", "officer", "auditor", "resident"})
    void shouldKeepItsFiguresFromThoseWhoDoNotRunIt(String role) {
        assertThat(call(as(role, "/q/metrics")).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "service"})
    void shouldShowItsFiguresToThoseWhoRunIt(String role) {
        var answer = call(as(role, "/q/metrics"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("# TYPE");
    }
}
