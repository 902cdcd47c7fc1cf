package org.tianwang.gateway.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tianwang.gateway.testing.Client.as;
import static org.tianwang.gateway.testing.Client.call;
import static org.tianwang.gateway.testing.Client.json;
import static org.tianwang.gateway.testing.Client.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.tianwang.gateway.testing.GatewaySurroundings;

@QuarkusTest
@QuarkusTestResource(GatewaySurroundings.class)
class CountyTest {

    @Test
    void shouldServeLayersWithTagAndConfirmKnownOnes() {
        var first = call(as("officer", "/map/townships.geojson"));
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        assertThat(json(first).getJsonArray("features")).hasSize(11);
        assertThat(call(as("officer", "/map/townships.geojson").header("If-None-Match", "\"x\", " + tag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(call(as("officer", "/map/roads.geojson")).headers().firstValue("ETag"))
                .isNotEqualTo(first.headers().firstValue("ETag"));
    }

    @Test
    void shouldServeNothingElseAndNothingToStrangers() {
        assertThat(call(as("officer", "/map/secrets.geojson")).statusCode()).isEqualTo(404);
        assertThat(call(as("officer", "/map/townships")).statusCode()).isEqualTo(404);
        assertThat(call(as("officer", "/map/a/b.geojson")).statusCode()).isEqualTo(404);
        assertThat(call(to("/map/townships.geojson")).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldListTownships() {
        var items = json(call(as("clerk", "/api/v1/townships"))).getJsonArray("items");

        assertThat(items).hasSize(11);
        assertThat(items.getJsonObject(0).getString("code")).isEqualTo("T01");
        assertThat(items.getJsonObject(0).getString("name")).isNotBlank();
    }
}
