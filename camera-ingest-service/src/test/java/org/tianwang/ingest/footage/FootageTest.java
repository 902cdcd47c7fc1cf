package org.tianwang.ingest.footage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.admin;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.ingest.AuditProbe;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.alert.AlertProbe;
import org.tianwang.ingest.recording.Recordings;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.testing.TestTokens;

/** Recorded pictures played and cut by REST. */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class FootageTest {
    private static final String RECORDINGS = "/api/v1/recordings";
    private static final List<List<Double>> LEFT_HALF =
            List.of(List.of(0.0, 0.0), List.of(0.5, 0.0), List.of(0.5, 1.0), List.of(0.0, 1.0));

    @Inject
    Recordings recordings;

    @Inject
    AuditProbe audit;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    @Inject
    AlertProbe alerts;

    private String id;
    private UUID alert;
    private Instant start;
    private Instant end;

    @BeforeEach
    void recordAMinute() throws Exception {
        id = created(camera("recorded"));
        start = clock.instant().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MILLIS);
        end = recordings.record(id, start, 600);
        alert = UUID.randomUUID();
        alerts.raised(alert, id, start, end);
    }

    @Test
    void shouldPlayARangeAcrossTheBordersOfSegmentsForAPurpose() throws Exception {
        String viewing = viewing(id);

        List<Map<String, Object>> segments = segments(viewing);
        int pictures = 0;
        for (Map<String, Object> segment : segments) {
            assertThat((String) segment.get("codec")).startsWith("avc1.");
            pictures += count(investigator().get((String) segment.get("url")).asByteArray());
        }

        assertThat(segments).hasSizeGreaterThan(2);
        assertThat(pictures).isEqualTo(600);
        assertThat(audit.about(id)).first().asString().contains("RECORDING_VIEWED investigator case 7: who came in");
        byte[] jpeg = investigator().get(picture(viewing, start.plusSeconds(5))).asByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(768);
        byte[] small = investigator()
                .get(picture(viewing, start.plusSeconds(5)) + "&thumbnail=true")
                .asByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(small)).getWidth()).isEqualTo(320);
        investigator().get(picture(viewing, end.plusSeconds(60))).then().statusCode(404);
    }

    @Test
    void shouldShowAViewingToItsOwnerOnly() {
        String viewing = viewing(id);

        as(TestTokens.county("dispatcher"))
                .get(RECORDINGS + "/viewings/" + viewing + "/segments")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldAnswerNothingWhenTheLookCannotBeWrittenDown() throws Exception {
        audit.whileItCannotBeWritten(() -> {
            open(id).statusCode(503).contentType("application/problem+json");
            investigator()
                    .get(clip(id, start.plusSeconds(20)))
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json");
            holds().place(investigator(), clock.instant().plusSeconds(3600)).statusCode(503);
        });

        assertThat(audit.looksAt(id)).isEmpty();
        investigator().get(RECORDINGS + "/holds?size=200").then().body("items.cameraId", not(hasItem(id)));
    }

    @Test
    void shouldBurnThePrivacyMasksIntoEveryPictureThatLeaves() throws Exception {
        Map<String, Object> masked = camera("recorded");
        masked.put("privacyMasks", List.of(Map.of("polygon", LEFT_HALF)));
        admin().body(masked).put(PATH + "/" + id).then().statusCode(200);
        String viewing = viewing(id);
        Map<String, Object> first = segments(viewing).getFirst();

        Path file = Files.write(
                folder.resolve("s.mp4"),
                investigator().get((String) first.get("url")).asByteArray());
        Path clip = Files.write(
                folder.resolve("c.mp4"),
                investigator().get(clip(id, start.plusSeconds(20))).asByteArray());

        assertMasked(Footage.image(file, 3));
        assertMasked(Footage.image(clip, 30));
        assertMasked(ImageIO.read(new ByteArrayInputStream(
                investigator().get(picture(viewing, start.plusSeconds(8))).asByteArray())));
        try (Footage.Packets packets = Footage.all(file)) {
            assertThat(packets.format().codecString().orElseThrow()).startsWith("avc1.42C0");
            assertThat((String) first.get("codec")).startsWith("avc1.42C0");
        }
    }

    private static void assertMasked(BufferedImage image) {
        assertThat(brightest(image, 0, image.getWidth() / 2 - 1)).isLessThan(40);
        assertThat(brightest(image, image.getWidth() / 2 + 8, image.getWidth())).isGreaterThan(100);
    }

    private static int brightest(BufferedImage image, int fromX, int toX) {
        int brightest = 0;
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = fromX; x < toX; x += 3) {
                brightest = Math.max(brightest, image.getRGB(x, y) >> 8 & 0xff);
            }
        }
        return brightest;
    }

    @Test
    void shouldCutAClipAroundAnAlertWithTheAlertAsItsPurpose() throws Exception {
        Instant at = start.plusSeconds(30);

        byte[] mp4 = investigator()
                .get(clip(id, at) + "&before=5&after=7")
                .then()
                .statusCode(200)
                .contentType("video/mp4")
                .extract()
                .asByteArray();

        int pictures = count(mp4);
        assertThat(pictures).isBetween(120, 200); // 12 s at ten a second, and back to the key frame before
        assertThat(audit.about(id)).first().asString().contains("alert " + alert);
        as(TestTokens.county("officer")).get(clip(id, at)).then().statusCode(403); // no task there
        investigator().get(clip(id, at) + "&before=61").then().statusCode(400);
    }

    @Test
    void shouldShowForAnAlertNothingButItsOwnMomentsAtItsOwnCamera() {
        String other = created(camera("recorded too"));
        alerts.raised(UUID.randomUUID(), other, start, end);

        investigator().get(clip(other, start.plusSeconds(20))).then().statusCode(404);
        investigator()
                .get(clip(id, start.plusSeconds(20))
                        .replace(alert.toString(), UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        investigator()
                .get(clip(id, start.minusSeconds(31)))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("at"));
        investigator().get(clip(id, end.plusSeconds(31))).then().statusCode(400);
        assertThat(audit.looksAt(id)).isEmpty();

        alerts.raised(alert, id, start, end.plusSeconds(60));
        investigator().get(clip(id, end.plusSeconds(80))).then().statusCode(404); // not recorded
    }

    @Test
    void shouldTellWhenACameraWasRecordedAndWhyNot() throws Exception {
        Instant back = end.plusSeconds(60);
        recordings.record(id, back, 100);
        recordings.lose(id, 0);
        recordings.lose(id, 0); // two of them: what is shorter than two seconds is not shown

        investigator()
                .get(RECORDINGS + "/timeline?cameraId=" + id + "&from=" + start + "&to=" + back.plusSeconds(8))
                .then()
                .statusCode(200)
                .body("intervals.recorded", equalTo(List.of(false, true, false, true)))
                .body("intervals[0].reason", equalTo("EXPIRED"))
                .body("intervals[2].reason", equalTo("CAMERA_AWAY: the camera stopped sending"))
                .body("intervals[2].to", equalTo(back.toString()));
    }

    @Test
    void shouldGiveAPartOfASegmentSoThatAPlayerCanSeek() {
        String url = (String) segments(viewing(id)).getFirst().get("url");
        byte[] whole = investigator().get(url).asByteArray();

        Response part = investigator().header("Range", "bytes=10-109").get(url);
        part.then()
                .statusCode(206)
                .header("Content-Range", "bytes 10-109/" + whole.length)
                .header("Content-Length", "100")
                .header("Accept-Ranges", "bytes");
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, 10, 110));
        assertThat(investigator().header("Range", "bytes=-7").get(url).asByteArray())
                .isEqualTo(Arrays.copyOfRange(whole, whole.length - 7, whole.length));
        investigator()
                .header("Range", "bytes=" + whole.length + "-")
                .get(url)
                .then()
                .statusCode(416)
                .contentType("application/problem+json")
                .header("Content-Range", "bytes */" + whole.length);
        Response several = investigator().header("Range", "bytes=0-1,4-5").get(url);
        several.then().statusCode(200);
        assertThat(several.asByteArray()).isEqualTo(whole);
        investigator()
                .header("Range", "bytes=0-9")
                .header("If-Range", part.header("ETag"))
                .get(url)
                .then()
                .statusCode(206);
        investigator()
                .header("Range", "bytes=0-9")
                .header("If-Range", "\"another\"")
                .get(url)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldHideAnotherTownshipsRecordings() {
        String stranger = TestTokens.of("investigator", "T02");
        String range = "&from=" + start + "&to=" + end;

        as(stranger).get(RECORDINGS + "/timeline?cameraId=" + id + range).then().statusCode(404);
        as(stranger).body(request(id)).post(RECORDINGS + "/viewings").then().statusCode(404);
        as(stranger).get(clip(id, start.plusSeconds(5))).then().statusCode(404);
        holds().place(as(stranger), clock.instant().plusSeconds(60)).statusCode(404);
        assertThat(audit.looksAt(id)).isEmpty();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(audit.refusalsOf(id))
                .singleElement()
                .asString()
                .startsWith("LOOK_REFUSED investigator-t02 GET /api/v1/recordings/timeline"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/timeline?cameraId=x&from=2026-01-01T00:00:00Z&to=2026-01-01T01:00:00Z",
                "/timeline?cameraId=00000000-0000-7000-8000-000000000000&from=yesterday&to=2026-01-01T01:00:00Z",
                "/timeline?cameraId=00000000-0000-7000-8000-000000000000&from=2026-01-02T00:00:00Z&to=2026-01-01T01:00:00Z",
                "/timeline?cameraId=00000000-0000-7000-8000-000000000000&from=2026-01-01T00:00:00Z&to=2026-02-01T01:00:00Z",
                "/clip?cameraId=00000000-0000-7000-8000-000000000000&alertId=00000000-0000-7000-8000-000000000000",
                "/viewings/00000000-0000-7000-8000-000000000000/segments?cursor=x"
            })
    void shouldRefuseWhatMakesNoSense(String path) {
        assertThat(investigator().get(RECORDINGS + path).statusCode()).isIn(400, 404);
    }

    private List<Map<String, Object>> segments(String viewing) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = "";
        do {
            var page = investigator()
                    .get(RECORDINGS + "/viewings/" + viewing + "/segments?size=2&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return all;
    }

    private String viewing(String camera) {
        return open(camera).statusCode(201).extract().path("id");
    }

    private ValidatableResponse open(String camera) {
        return investigator()
                .body(request(camera))
                .post(RECORDINGS + "/viewings")
                .then();
    }

    private Map<String, Object> request(String camera) {
        return Map.of(
                "cameraId", camera,
                "from", start.minusSeconds(60).toString(),
                "to", end.plusSeconds(120).toString(),
                "purpose", Map.of("reference", "case 7", "reason", "who came in"));
    }

    private Holds holds() {
        return new Holds(id, start, end);
    }

    private static String picture(String viewing, Instant at) {
        return RECORDINGS + "/viewings/" + viewing + "/picture?at=" + at;
    }

    private String clip(String camera, Instant at) {
        return RECORDINGS + "/clip?cameraId=" + camera + "&at=" + at + "&alertId=" + alert;
    }

    private int count(byte[] mp4) throws Exception {
        try (Footage.Packets packets = Footage.all(Files.write(folder.resolve("counted.mp4"), mp4))) {
            assertThat(packets.list().getFirst().key()).isTrue();
            return packets.list().size();
        }
    }
}
