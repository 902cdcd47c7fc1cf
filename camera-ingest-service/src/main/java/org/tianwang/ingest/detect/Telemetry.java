package org.tianwang.ingest.detect;

import java.util.Map;

/**
 * Keeps ONNX Runtime from telling its maker that and where it runs: since 1.29 its Linux build opens a telemetry store
 * and uploads as soon as the library is loaded, and only the environment can stop that (docs/adr/0005).
 */
final class Telemetry {
    private static final String SWITCH = "ORT_DISABLE_TELEMETRY";

    private Telemetry() {}

    /** @throws IllegalStateException when the library would report; the detector must then not be loaded */
    static void mustBeOff(Map<String, String> environment) {
        if (!"1".equals(environment.get(SWITCH))) {
            throw new IllegalStateException(
                    "ONNX Runtime would report its use to its maker: start this process with " + SWITCH + "=1");
        }
    }
}
