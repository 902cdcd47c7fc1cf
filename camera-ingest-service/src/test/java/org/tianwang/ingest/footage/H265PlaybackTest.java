package org.tianwang.ingest.footage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.alert.AlertProbe;
import org.tianwang.ingest.recording.Recordings;
import org.tianwang.ingest.stream.Footage;

/** What was recorded in H.265, which most browsers do not play, plays in all of them. */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class H265PlaybackTest {
    private static final String RECORDINGS = "/api/v1/recordings";

    @Inject
    Recordings recordings;

    @Inject
    AlertProbe alerts;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    private String id;
    private Instant start;
    private Instant end;

    @BeforeEach
    void recordTwoSeconds() throws Exception {
        Path file = folder.resolve("people.h265");
        try (InputStream people = H265PlaybackTest.class.getResourceAsStream("/hevc/people-320x240.h265")) {
            Files.copy(people, file);
        }
        id = created(camera("recorded in H.265"));
        start = clock.instant().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MILLIS);
        end = recordings.recordH265(id, start, file);
    }

    @Test
    void shouldPlayAsH264() throws Exception {
        Map<String, Object> request = Map.of(
                "cameraId", id,
                "from", start.minusSeconds(60).toString(),
                "to", end.plusSeconds(60).toString(),
                "purpose", Map.of("reference", "case 7", "reason", "who came in"));
        String viewing = investigator()
                .body(request)
                .post(RECORDINGS + "/viewings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Map<String, Object> segment = investigator()
                .get(RECORDINGS + "/viewings/" + viewing + "/segments")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]");

        assertThat((String) segment.get("codec")).startsWith("avc1.42C0");
        assertH264(investigator().get((String) segment.get("url")).asByteArray(), 20);
    }

    @Test
    void shouldShowAnAlertsMomentAsH264() throws Exception {
        UUID alert = UUID.randomUUID();
        alerts.raised(alert, id, start, end);

        byte[] clip = investigator()
                .get(RECORDINGS + "/clip?cameraId=" + id + "&at=" + start.plusSeconds(1) + "&alertId=" + alert)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertH264(clip, 20);
    }

    private void assertH264(byte[] mp4, int pictures) throws Exception {
        Path file = Files.write(folder.resolve("played.mp4"), mp4);
        try (Footage.Packets packets = Footage.all(file)) {
            assertThat(packets.format().codecString().orElseThrow()).startsWith("avc1.42C0");
            assertThat(packets.format().width()).isEqualTo(320);
            assertThat(packets.list()).hasSize(pictures);
            assertThat(packets.list().getFirst().key()).isTrue();
        }
    }
}
