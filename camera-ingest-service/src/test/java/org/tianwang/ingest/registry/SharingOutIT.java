package org.tianwang.ingest.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.CameraFixtures;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.ServiceInstance;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.RtspTestServer;

/** Two instances, each a process of its own from the built jar, sharing cameras that see who reads them. */
class SharingOutIT {
    private static final int CAMERAS = 12;

    private final List<ServiceInstance> instances = new ArrayList<>();
    private final List<RtspTestServer> cameras = new ArrayList<>();

    @AfterEach
    void end() {
        instances.forEach(ServiceInstance::close);
        cameras.forEach(RtspTestServer::close);
    }

    @Test
    void shouldShareCamerasOutAndTakeThemBackFromADeadInstance() throws Exception {
        IngestBackends backends = new IngestBackends();
        backends.init(Map.of());
        Map<String, String> settings = backends.start();
        ServiceInstance first = start(settings);
        RestAssured.port = first.port();
        for (int i = 0; i < CAMERAS; i++) {
            RtspTestServer camera = new RtspTestServer(Footage.PEDESTRIANS, RtspTestServer.Manner.WELL);
            cameras.add(camera);
            Map<String, Object> body = CameraFixtures.streaming("shared", camera.url());
            body.put("recording", Map.of("enabled", false));
            CameraFixtures.created(body);
        }
        await("all with the first")
                .atMost(Duration.ofSeconds(30))
                .until(() -> first.running() == CAMERAS && eachOnce());

        ServiceInstance second = start(settings);

        await("shared out").atMost(Duration.ofSeconds(30)).until(() -> second.running() >= 1 && eachOnce());
        assertThat(first.running() + second.running()).isEqualTo(CAMERAS);
        int moved = second.running();

        long killed = System.nanoTime();
        second.kill();
        await("back with the first")
                .atMost(Duration.ofSeconds(15))
                .until(() -> first.running() == CAMERAS && eachOnce());
        System.out.printf(
                "[figures] %d of %d cameras moved to the second instance and ran again %.1f s after its kill -9%n",
                moved, CAMERAS, (System.nanoTime() - killed) / 1e9);
    }

    private boolean eachOnce() {
        return cameras.stream().allMatch(camera -> camera.readers() == 1);
    }

    private ServiceInstance start(Map<String, String> settings) throws IOException {
        ServiceInstance instance =
                ServiceInstance.start(settings, Path.of("target/sharing").resolve(instances.size() + ".log"));
        instances.add(instance);
        return instance;
    }
}
