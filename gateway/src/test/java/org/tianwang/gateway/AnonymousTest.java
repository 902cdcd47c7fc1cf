package org.tianwang.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tianwang.gateway.testing.Client.call;
import static org.tianwang.gateway.testing.Client.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tianwang.gateway.route.Upstream;
import org.tianwang.gateway.testing.GatewaySurroundings;

/** Walks every route without credentials: 401 as a problem, whatever the method, and never a redirect. */
@QuarkusTest
@QuarkusTestResource(GatewaySurroundings.class)
class AnonymousTest {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    @TestFactory
    Stream<DynamicTest> shouldKnowEverybodyWhoCalls() {
        var own =
                Stream.of("GET /api/v1/session", "GET /api/v1/live", "GET /api/v1/townships", "GET /map/roads.geojson");
        var routed = Arrays.stream(Upstream.values())
                .flatMap(upstream -> upstream.resources().stream())
                .flatMap(resource -> METHODS.stream()
                        .flatMap(method -> Stream.of(
                                method + " /api/v1/" + resource, method + " /api/v1/" + resource + "/1/confirm")));
        return Stream.concat(own, routed).map(call -> DynamicTest.dynamicTest(call, () -> isRefused(call)));
    }

    private static void isRefused(String methodAndPath) {
        String[] parts = methodAndPath.split(" ");
        var answer = call(to(parts[1]).method(parts[0], BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }
}
