package org.tianwang.ingest;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.tianwang.testing.RealBackends;

/** The real backends, and this service's own settings for tests. */
public class IngestBackends extends RealBackends {
    public static final Path FOOTAGE = Path.of(System.getProperty("tianwang.root", ".."))
            .toAbsolutePath()
            .normalize()
            .resolve("seeds/footage");
    public static final int FORBIDDEN_PORT = 19092;

    @Override
    public void init(Map<String, String> args) {
        super.init(Map.of("database", "camera_ingest"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = super.start();
        config.put("tianwang.ingest.secret-key", Base64.getEncoder().encodeToString(new byte[32]));
        config.put(
                "tianwang.ingest.file-roots",
                FOOTAGE + "," + Path.of("target/garbage").toAbsolutePath());
        config.put("tianwang.ingest.forbidden-ports", String.valueOf(FORBIDDEN_PORT));
        config.put("tianwang.ingest.stream.silence", "5s");
        config.put("tianwang.ingest.stream.first-retry", "200ms");
        config.put("tianwang.ingest.stream.longest-retry", "1s");
        config.put("tianwang.ingest.ownership.reconcile", "2s");
        config.put("tianwang.ingest.sheets.most-rows", "300");
        config.put("tianwang.ingest.connection-test.watch", "3s");
        config.put("tianwang.recording.segment", "2s");
        config.put("tianwang.recording.disk.reserve", "0");
        // Tests move the clock; the watch would take their cameras for silent. HealthLedgerTest calls it itself.
        config.put("tianwang.silence-watch.every", "off");
        config.put("tianwang.ingest.live.viewers-per-camera", "4");
        config.put("tianwang.ingest.live.encoders", "1");
        config.put("tianwang.ingest.live.originals-roles", "supervisor,investigator");
        return config;
    }
}
