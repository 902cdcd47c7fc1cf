package org.tianwang.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tianwang.gateway.testing.Client.call;
import static org.tianwang.gateway.testing.Client.json;
import static org.tianwang.gateway.testing.Client.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tianwang.gateway.testing.GatewaySurroundings;

@QuarkusTest
@QuarkusTestResource(GatewaySurroundings.class)
class DocsTest {

    @Test
    void shouldServeThePageAndEverythingItLoadsFromHere() {
        String page = call(to("/api/docs")).body();
        var references =
                Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css|json))\"").matcher(page);

        int found = 0;
        while (references.find()) {
            found++;
            assertThat(references.group(1)).startsWith("/");
            assertThat(call(to(references.group(1))).statusCode())
                    .as(references.group(1))
                    .isEqualTo(200);
        }
        assertThat(found).isEqualTo(5);
        assertThat(page)
                .as("the policy forbids scripts inside the page")
                .doesNotContain("<script>")
                .doesNotContain("onclick");
    }

    @Test
    void shouldServeTheDocumentsThatAreTheGatewaysOwn() {
        assertThat(json(call(to("/api/v1/gateway/openapi"))).getString("openapi"))
                .startsWith("3.");
        assertThat(json(call(to("/api/docs/asyncapi.json"))).getString("asyncapi"))
                .startsWith("3.");
    }
}
