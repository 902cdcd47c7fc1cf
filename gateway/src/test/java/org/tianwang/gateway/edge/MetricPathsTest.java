package org.tianwang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricPathsTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/alerts, /api/v1/alerts",
        "/api/v1/alerts/0195524f-3c00/confirm, /api/v1/alerts",
        "/api/v1/fix-orders/7, /api/v1/fix-orders",
        "/assets/index-DHD1Pmbu.js, /assets",
        "/desk, /desk",
        "/, /",
        "/%E5%A4%A9, /",
        "NOT_FOUND, NOT_FOUND"
    })
    void shouldNameTheResourceAndNeverAnId(String uri, String name) {
        assertThat(MetricPaths.resource(uri)).isEqualTo(name);
    }
}
