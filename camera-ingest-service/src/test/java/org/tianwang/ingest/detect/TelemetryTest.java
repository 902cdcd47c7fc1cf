package org.tianwang.ingest.detect;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TelemetryTest {
    @Test
    void shouldRefuseUnlessTheSwitchIsSet() {
        assertThatThrownBy(() -> Telemetry.mustBeOff(Map.of())).hasMessageContaining("ORT_DISABLE_TELEMETRY=1");
        assertThatThrownBy(() -> Telemetry.mustBeOff(Map.of("ORT_DISABLE_TELEMETRY", "0")))
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> Telemetry.mustBeOff(Map.of("ORT_DISABLE_TELEMETRY", "1")))
                .doesNotThrowAnyException();
    }
}
