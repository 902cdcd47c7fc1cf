package org.tianwang.ingest.bench;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.tianwang.ingest.CameraFixtures;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.ServiceInstance;

/** The service as a process with real Kafka and PostgreSQL, and cameras entered by REST. */
final class Bench implements AutoCloseable {
    private final IngestBackends backends = new IngestBackends();
    private final Map<String, String> settings;
    private final ServiceInstance service;
    private final List<String> cameras = new ArrayList<>();

    /** @param more settings beside the usual ones */
    Bench(Path work, String name, Map<String, String> more) throws IOException {
        backends.init(Map.of());
        settings = backends.start();
        settings.put("tianwang.files.dir", work.resolve("files").toString());
        settings.putAll(more);
        service = ServiceInstance.start(settings, work.resolve(name + ".log"));
        RestAssured.port = service.port();
    }

    ServiceInstance service() {
        return service;
    }

    String brokers() {
        return settings.get("kafka.bootstrap.servers");
    }

    List<String> cameras() {
        return List.copyOf(cameras);
    }

    /** @param fps pictures a second that are looked at for motion */
    void add(int count, String url, double fps) {
        for (int i = 0; i < count; i++) {
            Map<String, Object> body = new HashMap<>(CameraFixtures.streaming("bench " + cameras.size(), url));
            body.put("zones", List.of(CameraFixtures.zone("yard")));
            body.put("recording", Map.of("enabled", false));
            body.put("analysis", Map.of("enabled", true, "fps", fps, "plates", false));
            cameras.add(CameraFixtures.created(body));
        }
        Awaitility.await("all cameras run")
                .atMost(Duration.ofSeconds(60))
                .until(() -> service.running() == cameras.size());
    }

    private void removeAll() {
        cameras.forEach(id -> CameraFixtures.admin()
                .delete(CameraFixtures.PATH + "/" + id)
                .then()
                .statusCode(204));
        cameras.clear();
    }

    double metric(String name) {
        return service.metric(name).orElse(0);
    }

    @Override
    public void close() {
        try {
            removeAll(); // the next part has the same database
        } finally {
            service.close();
        }
    }
}
