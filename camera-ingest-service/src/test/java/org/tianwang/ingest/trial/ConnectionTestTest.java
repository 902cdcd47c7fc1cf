package org.tianwang.ingest.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.admin;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.streaming;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.stream.RtspTestServer;
import org.tianwang.ingest.stream.RtspTestServer.Manner;
import org.tianwang.testing.TestTokens;

/** A technician's test of a stream, against a real RTSP server that behaves as told. */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class ConnectionTestTest {
    private static final Path CLIP = IngestBackends.FOOTAGE.resolve("pedestrians.mp4");

    @Test
    void shouldSayWhatTheStreamIsWhenItWorks() throws Exception {
        try (RtspTestServer camera = new RtspTestServer(CLIP, Manner.WELL)) {
            tried(camera.url())
                    .body("ok", equalTo(true))
                    .body(
                            "steps.step",
                            contains("ADDRESS", "CONNECTION", "STREAM", "KEY_FRAME", "PICTURE", "STEADINESS"))
                    .body("steps.passed", org.hamcrest.Matchers.everyItem(equalTo(true)))
                    .body("stream.codec", equalTo("h264"))
                    .body("stream.width", equalTo(768))
                    .body("stream.height", equalTo(576))
                    .body("stream.fps", org.hamcrest.Matchers.greaterThan(5f));
        }
    }

    @Test
    void shouldMeasureRateAndKeyFramesOfAFileByItsOwnTime() {
        tried(CLIP.toUri().toString())
                .body("ok", equalTo(true))
                .body(
                        "stream.fps",
                        org.hamcrest.Matchers.allOf(
                                org.hamcrest.Matchers.greaterThan(8f), org.hamcrest.Matchers.lessThan(31f)));
    }

    @ParameterizedTest
    @CsvSource({
        "DEMANDS_LOGIN, STREAM, UNAUTHORISED, password",
        "REDIRECTS, STREAM, REDIRECTED, redirect",
        "SAYS_NOTHING, STREAM, TIMEOUT, in time",
        "STALLS, KEY_FRAME, STALLED, stopped sending",
    })
    void shouldSayInWordsAtWhichStepItFailed(Manner manner, String step, String fault, String words) throws Exception {
        try (RtspTestServer camera = new RtspTestServer(CLIP, manner)) {
            tried(camera.url())
                    .body("ok", equalTo(false))
                    .body("fault", equalTo(fault))
                    .body("message", containsString(words))
                    .body("steps.last().step", equalTo(step))
                    .body("steps.last().passed", equalTo(false));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rtsp://no-such-host.invalid/live, ADDRESS, UNKNOWN_HOST",
        "rtsp://8.8.8.8/live, ADDRESS, ADDRESS_NOT_ALLOWED",
        "http://localhost:19092/, ADDRESS, ADDRESS_NOT_ALLOWED",
        "file:///etc/passwd, ADDRESS, FILE_NOT_ALLOWED",
        "rtsp://127.0.0.1:1/live, CONNECTION, REFUSED",
    })
    void shouldStopAtTheFirstStepThatFails(String url, String step, String fault) {
        tried(url).body("fault", equalTo(fault)).body("steps.last().step", equalTo(step));
    }

    @Test
    void shouldSayThatAFileIsNoVideo() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/garbage").toAbsolutePath());
        Path text = Files.writeString(folder.resolve("trial.mp4"), "no video here\n".repeat(1000));

        tried(text.toUri().toString())
                .body("fault", equalTo("NOT_A_VIDEO"))
                .body("steps.last().step", equalTo("STREAM"));
    }

    @Test
    void shouldTellEachStepAsItIsDone() throws Exception {
        try (RtspTestServer camera = new RtspTestServer(CLIP, Manner.WELL)) {
            List<String> lines = caller(3)
                    .body(Map.of("streamUrl", camera.url()))
                    .post(PATH + "/connection-test?steps=true")
                    .then()
                    .statusCode(200)
                    .contentType(containsString("ndjson"))
                    .extract()
                    .asString()
                    .lines()
                    .toList();

            assertThat(lines).hasSize(7);
            assertThat(lines.getFirst()).contains("\"step\":\"ADDRESS\"");
            assertThat(lines.getLast()).contains("\"ok\":true");
        }
    }

    @Test
    void shouldUseTheStoredLoginForTheStoredAddressOnly() throws Exception {
        try (RtspTestServer camera = new RtspTestServer(CLIP, Manner.WELL)) {
            String id = created(streaming("stored", camera.url().replace("://", "://root:hunter8@")));

            caller(4)
                    .body(Map.of("cameraId", id, "stream", "MAIN"))
                    .post(PATH + "/connection-test")
                    .then()
                    .body("ok", equalTo(true))
                    .body(org.hamcrest.Matchers.not(containsString("hunter8")));
            caller(4)
                    .body(Map.of("cameraId", id, "stream", "SUB"))
                    .post(PATH + "/connection-test")
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("streamUrl"));
            admin().delete(PATH + "/" + id).then().statusCode(204);
        }
        String far = created(camera("far", "T02"));
        as(TestTokens.of("admin", "T01"))
                .body(Map.of("cameraId", far))
                .post(PATH + "/connection-test")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldRefuseWhatIsNoAddressAndWhoTriesTooOften() {
        caller(5)
                .body(Map.of("streamUrl", "ftp://10.0.0.1"))
                .post(PATH + "/connection-test")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("streamUrl"));
        for (int i = 0; i < 20; i++) {
            caller(6).body(Map.of("streamUrl", "rtsp://8.8.8.8/")).post(PATH + "/connection-test");
        }
        caller(6)
                .body(Map.of("streamUrl", "rtsp://8.8.8.8/"))
                .post(PATH + "/connection-test")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("5"));
    }

    private static ValidatableResponse tried(String url) {
        return caller(1 + Math.floorMod(url.hashCode(), 2))
                .body(Map.of("streamUrl", url))
                .post(PATH + "/connection-test")
                .then()
                .statusCode(200);
    }

    /** Several administrators, as this is about streams and not about rates. */
    private static io.restassured.specification.RequestSpecification caller(int number) {
        return as(TestTokens.token("admin-" + number, List.of("admin"), List.of("*")));
    }
}
