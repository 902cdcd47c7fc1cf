package org.tianwang.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tianwang.system.client.Answer;
import org.tianwang.system.client.Api;
import org.tianwang.system.client.Cameras;
import org.tianwang.system.harness.GarbageServer;
import org.tianwang.system.harness.SystemStack;
import org.tianwang.system.harness.SystemTest;

/** Hostile and broken input from outside: told in words, never a 5xx, and no process dies of it. */
@SystemTest
@Order(30)
class BadInputIT {
    private static final Duration TO_TELL = Duration.ofSeconds(60);
    private static final List<String> SERVICES =
            List.of("camera-ingest", "alert", "case", "population", "rental", "gateway");

    private final SystemStack stack;
    private final Api api;
    private final Cameras cameras;
    private final Map<String, Long> pids = new HashMap<>();

    BadInputIT(SystemStack stack) {
        this.stack = stack;
        this.api = stack.api();
        this.cameras = new Cameras(api);
    }

    @BeforeEach
    void rememberProcesses() {
        SERVICES.forEach(service -> pids.put(service, stack.pid(service)));
    }

    @AfterEach
    void noProcessHasDied() {
        SERVICES.forEach(service ->
                assertThat(stack.pid(service)).as("pid of %s", service).isEqualTo(pids.get(service)));
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseAddressesThatAreNoCameras() {
        Stream<String> ownPorts = stack.ports().values().stream()
                .flatMap(port -> Stream.of("rtsp://127.0.0.1:%d/x", "http://localhost:%d/")
                        .map(url -> url.formatted(port)));
        Stream<String> others = Stream.of(
                "rtsp://8.8.8.8/x",
                "http://93.184.216.34/video.mp4",
                "rtsp://[2001:4860:4860::8888]/x",
                "http://169.254.169.254/latest/meta-data",
                "rtsp://0.0.0.0:8554/x",
                "file:///etc/passwd",
                "file:" + stack.footage() + "/../secrets.properties",
                "file:" + stack.home().resolve("secrets.properties"),
                "concat:/etc/passwd|/etc/hostname",
                "subfile,,start,0,end,100,,:/etc/passwd",
                "javascript:alert(1)",
                "ftp://127.0.0.1/x",
                "rtsp://",
                "rtsp://127.0.0.1:99999/x",
                "x".repeat(5_000),
                "rtsp://127.0.0.1/a\r\nDESCRIBE rtsp://127.0.0.1/b");
        return Stream.concat(ownPorts, others)
                .map(url -> DynamicTest.dynamicTest(
                        "address " + (url.length() > 80 ? url.substring(0, 80) : url.strip()),
                        () -> cameras.add("坏地址", url).mustBeRefused()));
    }

    @Test
    void shouldNotFollowASymbolicLinkOutOfTheFolder() throws IOException {
        Path link = stack.footage().resolve("link.mp4");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, stack.home().resolve("secrets.properties"));
        Answer answer = cameras.add("链接", "file://" + link);
        if (answer.status() == 201) {
            assertThat(awaitOffline(answer.id())).isNotBlank();
        } else {
            answer.mustBeRefused();
        }
    }

    @Test
    void shouldSayWhyAStreamCannotBeRead() throws Exception {
        Files.writeString(stack.footage().resolve("text.mp4"), "this is no video\n".repeat(1_000));
        byte[] video = Files.readAllBytes(stack.seedsFootage().resolve("pedestrians.mp4"));
        Files.write(stack.footage().resolve("cut.mp4"), java.util.Arrays.copyOf(video, video.length / 3));
        try (GarbageServer garbage = new GarbageServer();
                GarbageServer silent = GarbageServer.silent()) {
            Map<String, String> urls = Map.of(
                    "拒绝连接", "rtsp://127.0.0.1:9/x",
                    "乱码 RTSP", "rtsp://127.0.0.1:" + garbage.port() + "/x",
                    "乱码 HTTP", "http://127.0.0.1:" + garbage.port() + "/x.mp4",
                    "没有回答", "rtsp://127.0.0.1:" + silent.port() + "/x",
                    "文本文件", "file://" + stack.footage().resolve("text.mp4"),
                    "没有文件", "file://" + stack.footage().resolve("absent.mp4"));
            Map<String, Answer> answers = new HashMap<>();
            urls.forEach((name, url) -> answers.put(name, cameras.add(name, url)));
            answers.forEach((name, answer) -> {
                if (answer.status() == 201) {
                    String reason = awaitOffline(answer.id());
                    System.out.println("[figures] " + name + ": " + reason);
                    cameras.remove(answer.id());
                } else {
                    answer.mustBeRefused();
                }
            });
        }
    }

    @Test
    void shouldEitherPlayATruncatedVideoOrSayWhyNot() throws Exception {
        byte[] video = Files.readAllBytes(stack.seedsFootage().resolve("pedestrians.mp4"));
        Files.write(stack.footage().resolve("cut.mp4"), java.util.Arrays.copyOf(video, video.length / 3));
        String id = cameras.added("截断的视频", "file://" + stack.footage().resolve("cut.mp4"));
        Awaitility.await("a state of the truncated video").atMost(TO_TELL).untilAsserted(() -> {
            JsonNode health = cameras.health(id);
            boolean plays = health.path("health").asText().equals("ONLINE");
            assertThat(plays || !health.path("reason").asText("").isBlank())
                    .as(health.toString())
                    .isTrue();
            assertThat(health.path("health").asText()).isNotEqualTo("NOT_CONNECTED");
        });
        cameras.remove(id);
    }

    @TestFactory
    Stream<DynamicTest> shouldTellMalformedRequestsInWords() {
        String unknown = UUID.randomUUID().toString();
        return Stream.of(
                bad("admin", "POST", "/api/v1/cameras", "{\"name\":"),
                bad("admin", "POST", "/api/v1/cameras", "[]"),
                bad("admin", "POST", "/api/v1/cameras", "{\"name\":{\"a\":1},\"tier\":7}"),
                bad("admin", "POST", "/api/v1/cameras", "{}"),
                bad("admin", "POST", "/api/v1/cameras", null),
                bad("admin", "PUT", "/api/v1/cameras/not-an-id", "{}"),
                bad("investigator", "GET", "/api/v1/cameras/not-an-id", null),
                bad("investigator", "GET", "/api/v1/cameras/" + unknown, null),
                bad("investigator", "GET", "/api/v1/cameras/" + unknown + "/snapshots/..%2f..%2fetc%2fpasswd", null),
                bad("investigator", "GET", "/api/v1/cameras?size=100000", null),
                bad("investigator", "GET", "/api/v1/cameras?cursor=%00nonsense", null),
                bad("supervisor", "POST", "/api/v1/rules", "{\"name\":\"x\",\"severity\":\"EXTREME\"}"),
                bad("supervisor", "POST", "/api/v1/rules", "{\"name\":\"x\",\"groupingSeconds\":\"soon\"}"),
                bad("dispatcher", "GET", "/api/v1/alerts?status=NONSENSE", null),
                bad("dispatcher", "GET", "/api/v1/alerts/1%27%20OR%201=1", null),
                bad("dispatcher", "POST", "/api/v1/alerts/" + unknown + "/confirm", "{}"),
                bad("dispatcher", "POST", "/api/v1/incidents/" + unknown + "/tasks", "{\"unitId\":\"7\"}"),
                bad("dispatcher", "POST", "/api/v1/incidents", "{\"title\":\"\\u0000\",\"severity\":\"LOW\"}"),
                bad("officer", "POST", "/api/v1/tasks/" + unknown + "/complete", "{\"outcome\":null}"),
                bad("case-officer", "GET", "/api/v1/cases?incidentId=not-an-id", null),
                bad("case-officer", "GET", "/api/v1/cases/" + unknown, null),
                bad("admin", "POST", "/api/v1/grids", "{\"polygon\":[[1,2],[3]]}"),
                bad("grid-officer", "GET", "/api/v1/grids/not-an-id", null),
                bad("rental-officer", "POST", "/api/v1/dwellings", "{\"rooms\":\"many\"}"),
                bad("rental-officer", "GET", "/api/v1/dwellings/" + unknown, null));
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseOversizedBodies() {
        String large = "{\"name\":\"" + "长".repeat(2_000_000) + "\"}";
        return Stream.of(
                        "admin /api/v1/cameras",
                        "supervisor /api/v1/rules",
                        "admin /api/v1/grids",
                        "rental-officer /api/v1/dwellings")
                .map(one -> one.split(" "))
                .map(call -> DynamicTest.dynamicTest(call[1], () -> refusedAsTooLarge(call[0], call[1], large)));
    }

    /** The gateway may hang up on a body it will not read before the caller has looked for the answer. */
    private void refusedAsTooLarge(String user, String path, String body) {
        Awaitility.await("answer to a body that is too large")
                .atMost(TO_TELL)
                .ignoreExceptionsMatching(failure -> failure instanceof UncheckedIOException)
                .untilAsserted(() -> api.as(user).post(path, body).mustBeProblem(413));
    }

    private DynamicTest bad(String user, String method, String path, String body) {
        return DynamicTest.dynamicTest(
                user + " " + method + " " + path + " " + body,
                () -> api.as(user).call(method, path, body).mustBeRefused());
    }

    /** The first attempt is over when there is a reason other than that it is being made. */
    private static boolean hasTried(JsonNode health) {
        String reason = health.path("reason").asText("");
        return !reason.isBlank() && !reason.startsWith("connecting");
    }

    /** The reason in words, once the camera is known to be offline. */
    private String awaitOffline(String cameraId) {
        JsonNode health = Awaitility.await("reason of camera " + cameraId)
                .atMost(TO_TELL)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> cameras.health(cameraId), BadInputIT::hasTried);
        assertThat(health.path("health").asText()).as(health.toString()).isIn("OFFLINE", "DEGRADED");
        return health.path("reason").asText();
    }
}
