package org.tianwang.local.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortPlanTest {
    @Test
    void shouldUseTheDocumentedPorts() {
        PortPlan plan = PortPlan.from(Map.of());

        assertThat(plan.of("gateway")).isEqualTo(8080);
        assertThat(plan.of("kafka")).isEqualTo(19092);
    }

    @Test
    void shouldLetTheEnvironmentOverrideEach() {
        PortPlan plan = PortPlan.from(Map.of("TIANWANG_PORT_CAMERA_INGEST", "9999"));

        assertThat(plan.of("camera-ingest")).isEqualTo(9999);
    }

    @Test
    void shouldChooseAFreePortForZero() {
        assertThat(PortPlan.from(Map.of("TIANWANG_PORT_GATEWAY", "0")).of("gateway"))
                .isBetween(20_000, 32_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "65536", "8080 or so"})
    void shouldNameAVariableThatIsNoPort(String text) {
        assertThatThrownBy(() -> PortPlan.from(Map.of("TIANWANG_PORT_ALERT", text)))
                .hasMessageContaining("TIANWANG_PORT_ALERT")
                .hasMessageContaining(text);
    }

    @Test
    void shouldRefuseOnePortForTwo() {
        assertThatThrownBy(() -> PortPlan.from(Map.of("TIANWANG_PORT_ALERT", "8080")))
                .hasMessageContaining("gateway and alert cannot both use port 8080");
    }

    @Test
    void shouldNameATakenPortItsHolderAndTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortPlan plan = freeBut("rental", taken.getLocalPort());

            assertThatThrownBy(plan::requireFree)
                    .hasMessageContaining("port " + taken.getLocalPort() + " (rental) is taken by")
                    .hasMessageContaining("(pid " + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("TIANWANG_PORT_RENTAL");
        }
    }

    private static PortPlan freeBut(String name, int port) {
        Map<String, String> environment = new HashMap<>();
        PortPlan.DEFAULTS.keySet().forEach(each -> environment.put(PortPlan.variable(each), "0"));
        environment.put(PortPlan.variable(name), Integer.toString(port));
        return PortPlan.from(environment);
    }
}
