package org.tianwang.ingest.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.CameraFixtures;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.RtspTestServer;

/** Two instances, each a process of its own from the built jar, sharing cameras that see who reads them. */
class SharingOutIT {
    private static final int CAMERAS = 12;
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    private final List<Process> instances = new ArrayList<>();
    private final List<RtspTestServer> cameras = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process instance : instances) {
            instance.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        cameras.forEach(RtspTestServer::close);
    }

    @Test
    void shouldShareCamerasOutAndTakeThemBackFromADeadInstance() throws Exception {
        IngestBackends backends = new IngestBackends();
        backends.init(Map.of());
        Map<String, String> settings = backends.start();
        int first = start(settings);
        RestAssured.port = first;
        for (int i = 0; i < CAMERAS; i++) {
            RtspTestServer camera = new RtspTestServer(Footage.PEDESTRIANS, RtspTestServer.Manner.WELL);
            cameras.add(camera);
            Map<String, Object> body = CameraFixtures.streaming("shared", camera.url());
            body.put("recording", Map.of("enabled", false));
            CameraFixtures.created(body);
        }
        await("all with the first").atMost(Duration.ofSeconds(30)).until(() -> running(first) == CAMERAS && eachOnce());

        int second = start(settings);

        await("shared out").atMost(Duration.ofSeconds(30)).until(() -> running(second) >= 1 && eachOnce());
        assertThat(running(first) + running(second)).isEqualTo(CAMERAS);
        int moved = running(second);

        long killed = System.nanoTime();
        instances.get(1).destroyForcibly().waitFor();
        await("back with the first")
                .atMost(Duration.ofSeconds(15))
                .until(() -> running(first) == CAMERAS && eachOnce());
        System.out.printf(
                "[figures] %d of %d cameras moved to the second instance and ran again %.1f s after its kill -9%n",
                moved, CAMERAS, (System.nanoTime() - killed) / 1e9);
    }

    private boolean eachOnce() {
        return cameras.stream().allMatch(camera -> camera.readers() == 1);
    }

    private int start(Map<String, String> settings) throws IOException {
        int port = freePort();
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx256m", "-XX:TieredStopAtLevel=1"));
        settings.forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(
                List.of("-Dquarkus.profile=test", "-Dquarkus.http.port=" + port, "-Dquarkus.http.test-port=" + port));
        line.addAll(List.of("-jar", JAR.toString()));
        Path log = Files.createDirectories(Path.of("target/sharing")).resolve(instances.size() + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        instances.add(builder.start());
        await("an instance is up").atMost(Duration.ofSeconds(60)).until(() -> running(port) >= 0);
        return port;
    }

    /** How many cameras an instance says it runs; -1 while it does not answer. */
    private static int running(int port) {
        try {
            String metrics = given().port(port).get("/q/metrics").asString();
            return metrics.lines()
                    .filter(line -> line.startsWith("tianwang_ingest_cameras_running"))
                    .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .findFirst()
                    .orElse(-1);
        } catch (Exception notYet) {
            return -1;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
