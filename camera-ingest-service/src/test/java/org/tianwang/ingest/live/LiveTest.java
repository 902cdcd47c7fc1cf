package org.tianwang.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.admin;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;
import static org.tianwang.ingest.CameraFixtures.streaming;
import static org.tianwang.ingest.live.LiveClient.type;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.frame.Pictures;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.RtspTestServer;
import org.tianwang.ingest.stream.StreamSource;
import org.tianwang.testing.TestTokens;

/** Real video over real WebSockets. */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class LiveTest {
    private static final Path CLIP = IngestBackends.FOOTAGE.resolve("pedestrians.mp4");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource("/api/v1/cameras/")
    URI cameras;

    @Inject
    AgroalDataSource database;

    @TempDir
    Path folder;

    private final List<String> entered = new ArrayList<>();

    @AfterEach
    void removeCameras() {
        entered.forEach(id -> admin().delete(PATH + "/" + id));
    }

    @Test
    void shouldShowAPictureAtOnceAndGoOnWhenAViewerNeverReads() throws Exception {
        String id = online(streaming("live camera", CLIP.toUri().toString()));
        try (LiveClient first = LiveClient.open(url(id), investigatorToken())) {
            first.awaitFragments(8);
            long start = System.nanoTime();
            try (LiveClient deaf = LiveClient.openDeaf(url(id), investigatorToken());
                    LiveClient second = LiveClient.open(url(id) + "?purpose=drill", investigatorToken())) {
                second.awaitFragments(1);
                Duration firstPicture = Duration.ofNanos(second.firstFragmentNanos - start);
                System.out.printf("live: first fragment of a second viewer after %d ms%n", firstPicture.toMillis());
                int before = first.binaries.size();
                second.awaitFragments(second.binaries.size() + 9);

                assertThat(firstPicture).isLessThan(Duration.ofSeconds(1));
                assertThat(first.binaries.size()).isGreaterThan(before + 5);
                assertThat(second.texts.getFirst().getString("type")).isEqualTo("format");
                assertThat(second.texts.getFirst().getString("codec")).matches("avc1\\.[0-9A-F]{6}");
                assertThat(second.awaitText(type("clock")).getLong("delayMs")).isBetween(0L, 1000L);
                assertThat(decoded(second, 768)).isGreaterThan(10);
                assertThat(deaf.binaries).isEmpty();
            }
        }
        assertLooksAreWrittenDown(id);
    }

    private void assertLooksAreWrittenDown(String id) throws SQLException {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(audit(id))
                .filteredOn(entry -> entry.startsWith("LIVE_ENDED investigator lasted "))
                .hasSize(3)
                .allMatch(entry -> entry.contains(" s: the viewer left")));
        assertThat(audit(id))
                .filteredOn(entry -> entry.startsWith("LIVE_VIEWED"))
                .containsExactly(
                        "LIVE_VIEWED investigator ", "LIVE_VIEWED investigator ", "LIVE_VIEWED investigator drill");
    }

    @Test
    void shouldPaintTheMasksBeforeAPictureLeavesAndCapTheEncoders() throws Exception {
        Map<String, Object> body = streaming("masked camera", CLIP.toUri().toString());
        body.put("privacyMasks", List.of(leftHalf()));
        String id = online(body);
        Map<String, Object> other = streaming("other masked", CLIP.toUri().toString());
        other.put("privacyMasks", List.of(leftHalf()));
        String second = online(other);
        try (LiveClient viewer = LiveClient.open(url(id) + "?stream=main", investigatorToken())) {
            viewer.awaitFragments(8);

            assertThat(viewer.awaitText(type("format")).getBoolean("masked")).isTrue();
            assertHalfBlack(viewer, true);
            as(investigatorToken())
                    .get(PATH + "/" + second + "/live")
                    .then()
                    .statusCode(503)
                    .body("detail", containsString("privacy masks"));
        }
    }

    /** The analysis decodes a picture every 4 s of this clip of ten a second. */
    @Test
    void shouldShowAMaskedCameraMoveThoughItsAnalysisLooksAtKeyFramesOnly() throws Exception {
        Map<String, Object> body =
                streaming("masked patrol camera", CLIP.toUri().toString());
        body.put("privacyMasks", List.of(leftHalf()));
        body.put("analysis", Map.of("enabled", true, "fps", 5, "profile", "KEYFRAMES"));
        String id = online(body);
        try (LiveClient viewer = LiveClient.open(url(id), investigatorToken())) {
            viewer.awaitFragments(15);

            assertThat(viewer.awaitText(type("format")).getBoolean("masked")).isTrue();
            assertHalfBlack(viewer, true);
            Path file = Files.write(folder.resolve("moving.mp4"), viewer.received());
            try (Footage.Packets packets = Footage.all(file)) {
                double seconds = packets.format()
                        .timeBase()
                        .seconds(packets.list().getLast().times().present()
                                - packets.list().getFirst().times().present());
                assertThat(packets.list().size() / seconds)
                        .as("pictures a second")
                        .isGreaterThan(4);
            }
        }
    }

    @Test
    void shouldShowOriginalsOnlyToWhoHasTheRoleAndSaysWhy() throws Exception {
        Map<String, Object> body = streaming("masked camera 2", CLIP.toUri().toString());
        body.put("privacyMasks", List.of(leftHalf()));
        String id = online(body);

        assertThat(LiveClient.refusal(url(id) + "?original=true&purpose=x", TestTokens.county("dispatcher")))
                .isEqualTo(403);
        assertThat(LiveClient.refusal(url(id) + "?original=true", investigatorToken()))
                .isEqualTo(400);
        try (LiveClient viewer = LiveClient.open(url(id) + "?original=true&purpose=case%207", investigatorToken())) {
            viewer.awaitFragments(4);
            assertHalfBlack(viewer, false);
        }
        assertThat(audit(id)).contains("LIVE_ORIGINAL_VIEWED investigator case 7");
    }

    @Test
    void shouldTellTheViewerWhenTheStreamBreaksAndGoOnWhenItIsBack() throws Exception {
        String id;
        int port;
        LiveClient viewer;
        try (RtspTestServer camera = new RtspTestServer(CLIP, RtspTestServer.Manner.WELL)) {
            port = camera.port();
            id = online(streaming("far live camera", camera.url()));
            viewer = LiveClient.open(url(id), investigatorToken());
            viewer.awaitFragments(3);
        }
        viewer.awaitText(type("interrupted"));
        int before = viewer.binaries.size();
        try (viewer;
                RtspTestServer camera = new RtspTestServer(CLIP, RtspTestServer.Manner.WELL, port)) {
            viewer.awaitFragments(before + 3);

            assertThat(viewer.texts.stream().filter(type("format")).count()).isEqualTo(2);
            assertThat(new String(viewer.binaries.get(before), 4, 4)).isEqualTo("ftyp");
        }
    }

    @Test
    void shouldEndWithTheSignInAndWithTheCamera() {
        String id = online(streaming("live camera 3", CLIP.toUri().toString()));
        String brief = TestTokens.token("investigator", List.of("investigator"), List.of("*"), Duration.ofSeconds(4));
        try (LiveClient expiring = LiveClient.open(url(id), brief);
                LiveClient staying = LiveClient.open(url(id), investigatorToken())) {
            assertThat(expiring.awaitClose()).isEqualTo(4401);
            staying.awaitFragments(1);

            admin().delete(PATH + "/" + id).then().statusCode(204);

            assertThat(staying.awaitClose()).isIn(4403, 4410);
        }
    }

    @Test
    void shouldLetInWhoMayLookAndNobodyElse() {
        String id = online(streaming("live camera 4", CLIP.toUri().toString()));

        assertThat(LiveClient.refusal(url(id), null)).isEqualTo(401);
        assertThat(LiveClient.refusal(url(id), "no-token")).isEqualTo(401);
        for (String role : List.of("admin", "supervisor", "auditor", "case-officer", "grid-officer", "service")) {
            assertThat(LiveClient.refusal(url(id), TestTokens.county(role)))
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(LiveClient.refusal(url(id), TestTokens.county("officer"))).isEqualTo(403);
        assertThat(LiveClient.refusal(url(id), TestTokens.of("investigator", "T02")))
                .isEqualTo(404);
        assertThat(LiveClient.refusal(url(id) + "?stream=other", investigatorToken()))
                .isEqualTo(400);
        assertThat(LiveClient.refusal(url(id), TestTokens.of("dispatcher", "T01")))
                .isEqualTo(101);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(audit(id)).hasSize(2));
    }

    @Test
    void shouldSayWhatWouldBeShownOrWhyNothingIs() {
        String id = online(streaming("live camera 5", CLIP.toUri().toString()));
        String dead = entered(streaming("dead live camera", "rtsp://127.0.0.1:1/live"));
        String none = created(org.tianwang.ingest.CameraFixtures.camera("no stream"));
        entered.add(none);

        investigator()
                .get(PATH + "/" + id + "/live")
                .then()
                .statusCode(200)
                .body("stream", equalTo("SUB"))
                .body("masked", equalTo(false))
                .body("liveUrl", equalTo(PATH + "/" + id + "/live"));
        await().atMost(PATIENCE).untilAsserted(() -> investigator()
                .get(PATH + "/" + dead + "/live")
                .then()
                .statusCode(409)
                .body("detail", containsString("refused")));
        investigator()
                .get(PATH + "/" + none + "/live")
                .then()
                .statusCode(409)
                .body("detail", containsString("no stream is registered"));
        assertThat(LiveClient.refusal(url(none), investigatorToken())).isEqualTo(409);
    }

    @Test
    void shouldRefuseMoreViewersOfACameraThanItMayHave() {
        String id = online(streaming("popular camera", CLIP.toUri().toString()));
        List<LiveClient> viewers = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                viewers.add(LiveClient.open(url(id), investigatorToken()));
                viewers.getLast().awaitFragments(0);
            }

            assertThat(LiveClient.refusal(url(id), investigatorToken())).isEqualTo(503);
            viewers.removeLast().close();
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            investigator().get(PATH + "/" + id + "/live").then().statusCode(200));
        } finally {
            viewers.forEach(LiveClient::close);
        }
    }

    private int decoded(LiveClient viewer, int width) throws Exception {
        Path file = Files.write(folder.resolve("live.mp4"), viewer.received());
        int count = 0;
        try (StreamSource source = Footage.unpaced(file)) {
            while (count < 12) {
                try (VideoFrame picture = source.next()) {
                    assertThat(picture.width()).isEqualTo(width);
                    count++;
                }
            }
            assertThat(source.damaged()).isZero();
        }
        return count;
    }

    private void assertHalfBlack(LiveClient viewer, boolean black) throws Exception {
        Path file = Files.write(folder.resolve("masked.mp4"), viewer.received());
        try (StreamSource source = Footage.unpaced(file)) {
            for (int i = 0; i < 4; i++) {
                try (VideoFrame picture = source.next()) {
                    var image = Pictures.image(picture, 640);
                    int brightest = 0;
                    for (int y = 0; y < image.getHeight(); y += 2) {
                        for (int x = 0; x < image.getWidth() / 2 - 2; x += 2) {
                            brightest = Math.max(brightest, image.getRGB(x, y) >> 8 & 0xff);
                        }
                    }
                    assertThat(brightest < 24).isEqualTo(black);
                }
            }
        }
    }

    private static Map<String, Object> leftHalf() {
        return Map.of("polygon", List.of(List.of(0.0, 0.0), List.of(0.5, 0.0), List.of(0.5, 1.0), List.of(0.0, 1.0)));
    }

    private String entered(Map<String, Object> body) {
        String id = created(body);
        entered.add(id);
        return id;
    }

    private String online(Map<String, Object> body) {
        String id = entered(body);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        investigator().get(PATH + "/" + id + "/health").then().body("health", equalTo("ONLINE")));
        return id;
    }

    private String url(String id) {
        return "ws://" + cameras.getAuthority() + cameras.getPath() + id + "/live";
    }

    private static String investigatorToken() {
        return TestTokens.county("investigator");
    }

    private List<String> audit(String cameraId) throws SQLException {
        String sql =
                "SELECT action, actor, purpose FROM audit_entry WHERE object_id = ? AND action LIKE 'LIVE%' ORDER BY seq";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, cameraId);
            List<String> entries = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
                }
            }
            return entries;
        }
    }
}
