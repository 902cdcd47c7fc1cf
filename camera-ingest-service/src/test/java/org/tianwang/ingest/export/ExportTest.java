package org.tianwang.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.admin;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.evidence.clip.ClipVerifier;
import org.tianwang.evidence.clip.Verdict;
import org.tianwang.ingest.AuditProbe;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.recording.Recordings;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.platform.file.MediaStore;
import org.tianwang.platform.sign.InstallationKey;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class ExportTest {
    private static final String CLIPS = "/api/v1/evidence-clips";

    @Inject
    Recordings recordings;

    @Inject
    AuditProbe audit;

    @Inject
    InstallationKey key;

    @Inject
    ExportJobs jobs;

    @Inject
    Clock clock;

    @Inject
    MediaStore media;

    @Inject
    Sql sql;

    @TempDir
    Path folder;

    private String id;
    private Instant start;
    private Instant end;

    @BeforeEach
    void recordSome() throws Exception {
        id = created(camera("exported"));
        start = clock.instant().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MILLIS);
        end = recordings.record(id, start, 300);
        recordings.record(id, end.plusSeconds(30), 300);
        end = end.plusSeconds(60);
    }

    @Test
    void shouldExportAnOriginalThatTheVerifierFindsWholeWithItsGapDeclared() throws Exception {
        String clip = ready(order("ORIGINAL"));

        byte[] whole = fetch(clip);
        Path file = Files.write(folder.resolve("clip.zip"), whole);
        investigator()
                .header("Range", "bytes=100-")
                .get(CLIPS + "/" + clip + "/file")
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 100-" + (whole.length - 1) + "/" + whole.length)
                .header("Content-Disposition", "attachment; filename=\"clip-" + clip + ".zip\"");
        Verdict verdict = new ClipVerifier(key.verificationKey()).verify(file);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.manifest().orElseThrow().gaps())
                .anyMatch(gap -> gap.reason().startsWith("CAMERA_AWAY"));
        assertThat(verdict.manifest().orElseThrow().export().purpose()).isEqualTo("case 9: theft at the gate");
        investigator()
                .get(CLIPS + "/" + clip)
                .then()
                .body("verified", equalTo(true))
                .body("progress", equalTo(100));
        assertThat(audit.about(clip).reversed())
                .satisfiesExactly(
                        ordered -> assertThat(ordered).startsWith("RECORDING_EXPORTED investigator case 9"),
                        fetched -> assertThat(fetched).startsWith("RECORDING_FETCHED investigator case 9"),
                        part -> assertThat(part).startsWith("RECORDING_FETCHED investigator case 9"));
    }

    @Test
    void shouldWatermarkAndMaskACopyForSharing() throws Exception {
        mask();
        String clip = ready(order("SHARED"));

        Path file = Files.write(folder.resolve("clip.mp4"), fetch(clip));
        BufferedImage image = Footage.image(file, 20);

        assertThat(brightest(image, 0, image.getWidth() / 2 - 1, 0, image.getHeight() - 70))
                .isLessThan(40);
        assertThat(brightest(image, 0, image.getWidth(), image.getHeight() - 40, image.getHeight()))
                .isGreaterThan(180);
    }

    @Test
    void shouldGiveTheOriginalOfAMaskedCameraToSupervisorsOnly() {
        mask();

        investigator().body(request("ORIGINAL")).post(CLIPS).then().statusCode(403);
        String clip = as(TestTokens.county("supervisor"))
                .body(request("ORIGINAL"))
                .post(CLIPS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ready(clip);
        investigator().get(CLIPS + "/" + clip + "/file").then().statusCode(403);
    }

    @Test
    void shouldOrderOnceUnderOneIdempotencyKey() {
        String first = investigator()
                .header("Idempotency-Key", "k-" + id)
                .body(request("ORIGINAL"))
                .post(CLIPS)
                .path("id");
        String again = investigator()
                .header("Idempotency-Key", "k-" + id)
                .body(request("ORIGINAL"))
                .post(CLIPS)
                .path("id");

        assertThat(again).isEqualTo(first);
        List<String> mine =
                investigator().get(CLIPS + "?size=200").path("items.findAll { it.cameraId == '" + id + "' }.id");
        assertThat(mine).containsExactly(first);
    }

    @Test
    void shouldFailWithItsReasonWhenARecordingWasChangedOrLost() throws Exception {
        recordings.tamper(id);
        String tampered = order("ORIGINAL");
        awaitStatus(tampered, "FAILED");
        investigator().get(CLIPS + "/" + tampered).then().body("problem", containsString("not whole"));

        recordings.lose(id, 1);
        String lost = order("ORIGINAL");
        awaitStatus(lost, "FAILED");
        investigator().get(CLIPS + "/" + lost).then().body("problem", containsString("expired or are lost"));
        investigator().get(CLIPS + "/" + lost + "/file").then().statusCode(409);
    }

    @Test
    void shouldAnswerNothingWhenTheExportCannotBeWrittenDown() throws Exception {
        String clip = ready(order("ORIGINAL"));
        audit.whileItCannotBeWritten(() -> {
            investigator()
                    .get(CLIPS + "/" + clip + "/file")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json");
            investigator().body(request("SHARED")).post(CLIPS).then().statusCode(503);
        });

        List<String> kinds =
                investigator().get(CLIPS + "?size=200").path("items.findAll { it.cameraId == '" + id + "' }.kind");
        assertThat(kinds).containsExactly("ORIGINAL");
    }

    @Test
    void shouldExpireExactlyAfterThirtyDays() throws Exception {
        String clip = ready(order("ORIGINAL"));
        Instant ordered = Instant.parse(investigator().get(CLIPS + "/" + clip).path("requestedAt"));
        MutableClock moved = new MutableClock(ordered.plus(ExportService.KEPT).minusMillis(1));
        QuarkusMock.installMockForType(moved, Clock.class);

        jobs.removeExpired();
        investigator().get(CLIPS + "/" + clip).then().body("status", equalTo("READY"));
        moved.set(ordered.plus(ExportService.KEPT));
        jobs.removeExpired();

        investigator().get(CLIPS + "/" + clip).then().body("status", equalTo("EXPIRED"));
        investigator().get(CLIPS + "/" + clip + "/file").then().statusCode(409);
    }

    @Test
    void shouldKeepClipsThroughTheCheckOfFilesAndFailOneWhoseFileIsGone() throws Exception {
        String kept = ready(order("ORIGINAL"));
        String gone = ready(order("ORIGINAL"));
        QuarkusMock.installMockForType(new MutableClock(clock.instant().plus(Duration.ofMinutes(11))), Clock.class);
        media.delete(file(gone));

        recordings.compareFilesAndRows();

        assertThat(fetch(kept)).isNotEmpty();
        investigator()
                .get(CLIPS + "/" + gone)
                .then()
                .body("status", equalTo("FAILED"))
                .body("problem", containsString("Order the clip again"));
        investigator().get(CLIPS + "/" + gone + "/file").then().statusCode(409);
    }

    private String file(String clip) {
        return sql.first("SELECT file FROM evidence_clip WHERE id = ?", row -> row.getString(1), UUID.fromString(clip))
                .orElseThrow();
    }

    @Test
    void shouldHideAnotherTownshipsClips() {
        String clip = order("ORIGINAL");
        String stranger = TestTokens.of("investigator", "T02");

        as(stranger).body(request("ORIGINAL")).post(CLIPS).then().statusCode(404);
        as(stranger).get(CLIPS + "/" + clip).then().statusCode(404);
        as(stranger).get(CLIPS + "/" + clip + "/file").then().statusCode(404);
        as(stranger).get(CLIPS + "?size=200").then().body("items.id", not(hasItem(clip)));
    }

    @Test
    void shouldRefuseARangeWithoutRecordings() {
        Map<String, Object> empty = new java.util.HashMap<>(request("ORIGINAL"));
        empty.put("from", start.minusSeconds(900).toString());
        empty.put("to", start.minusSeconds(800).toString());

        investigator().body(empty).post(CLIPS).then().statusCode(409);
        empty.put(
                "to",
                start.minusSeconds(900).plus(Duration.ofHours(1)).plusMillis(1).toString());
        investigator().body(empty).post(CLIPS).then().statusCode(400).body("errors[0].field", equalTo("to"));
    }

    /** Clips lie beside the recordings: an order without a bound was a way to make the county's recordings disappear. */
    @Test
    void shouldRefuseMoreClipsThanThereIsRoomForAndSayWhy() {
        try {
            for (int i = 0; i < 20; i++) {
                row("RUNNING", "investigator", 1, null, Instant.parse("2199-01-01T00:00:00Z"));
            }
            investigator()
                    .body(request("ORIGINAL"))
                    .post(CLIPS)
                    .then()
                    .statusCode(429)
                    .body("detail", equalTo("You have 20 clips that are not made yet: wait for some of them."));
            forgetRows();
            row("READY", "investigator", 1, 1L << 60, null);
            investigator()
                    .body(request("ORIGINAL"))
                    .post(CLIPS)
                    .then()
                    .statusCode(409)
                    .body("detail", startsWith("Your clips take all the room"));
            forgetRows();
            row("READY", "somebody-else", 1, 1L << 60, null);
            investigator()
                    .body(request("ORIGINAL"))
                    .post(CLIPS)
                    .then()
                    .statusCode(409)
                    .body("detail", startsWith("Clips take all the room"));
        } finally {
            forgetRows();
        }
        ready(order("ORIGINAL"));
    }

    @Test
    void shouldGiveUpAClipThatEndedTheProcessEachTime() {
        try {
            UUID fatal = row("RUNNING", "investigator", 3, null, clock.instant().minusSeconds(1));
            awaitStatus(fatal.toString(), "FAILED");
            investigator().get(CLIPS + "/" + fatal).then().body("problem", startsWith("The service stopped three"));
        } finally {
            forgetRows();
        }
    }

    private UUID row(String status, String by, int tries, Long bytes, Instant claimedUntil) {
        UUID clip = UUID.randomUUID();
        sql.update(
                """
                INSERT INTO evidence_clip (id, camera_id, camera_code, camera_name, township_code, from_at, to_at, kind,
                    reference, reason, requested_by, requested_at, status, tries, progress, masked, expires_at, bytes,
                    claimed_until)
                VALUES (?, ?, 'bound', 'bound', 'T01', ?, ?, 'ORIGINAL', 'r', 'r', ?, ?, ?, ?, 0, false, ?, ?, ?)""",
                clip,
                UUID.fromString(id),
                start,
                end,
                by,
                clock.instant(),
                status,
                tries,
                clock.instant().plus(Duration.ofDays(30)),
                bytes,
                claimedUntil);
        return clip;
    }

    private void forgetRows() {
        sql.update("DELETE FROM evidence_clip WHERE camera_code = 'bound'");
    }

    private void mask() {
        Map<String, Object> masked = camera("exported");
        masked.put(
                "privacyMasks",
                List.of(Map.of(
                        "polygon",
                        List.of(List.of(0.0, 0.0), List.of(0.5, 0.0), List.of(0.5, 1.0), List.of(0.0, 1.0)))));
        admin().body(masked).put(PATH + "/" + id).then().statusCode(200);
    }

    private Map<String, Object> request(String kind) {
        return Map.of(
                "cameraId", id,
                "from", start.toString(),
                "to", end.toString(),
                "kind", kind,
                "purpose", Map.of("reference", "case 9", "reason", "theft at the gate"));
    }

    private String order(String kind) {
        return investigator()
                .body(request(kind))
                .post(CLIPS)
                .then()
                .statusCode(201)
                .body("status", equalTo("QUEUED"))
                .extract()
                .path("id");
    }

    private String ready(String clip) {
        awaitStatus(clip, "READY");
        return clip;
    }

    private static void awaitStatus(String clip, String status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> investigator().get(CLIPS + "/" + clip).then().body("status", equalTo(status)));
    }

    private static byte[] fetch(String clip) {
        return investigator()
                .get(CLIPS + "/" + UUID.fromString(clip) + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static int brightest(BufferedImage image, int fromX, int toX, int fromY, int toY) {
        int brightest = 0;
        for (int y = fromY; y < toY; y += 2) {
            for (int x = fromX; x < toX; x += 2) {
                brightest = Math.max(brightest, image.getRGB(x, y) >> 8 & 0xff);
            }
        }
        return brightest;
    }
}
