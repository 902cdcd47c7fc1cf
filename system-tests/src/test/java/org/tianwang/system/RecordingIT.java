package org.tianwang.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tianwang.system.client.Caller;
import org.tianwang.system.client.Cameras;
import org.tianwang.system.client.Footage;
import org.tianwang.system.harness.Launcher;
import org.tianwang.system.harness.RtspServer;
import org.tianwang.system.harness.SystemStack;
import org.tianwang.system.harness.SystemTest;

/**
 * A network camera recorded, the recorder killed with SIGKILL in the middle of a segment, the recording exported and held
 * against {@code ./tianwang verify}: what was kept stays whole, the gap is said, and a changed byte is found.
 */
@SystemTest
@Order(85)
class RecordingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SERVICE = "camera-ingest";
    private static final Pattern SEGMENT = Pattern.compile("(?i)segment (\\d+)");

    private final SystemStack stack;
    private final Caller investigator;
    private final Footage footage;
    private final Cameras cameras;
    private final Launcher launcher;
    private final Path folder = Path.of("target", "recording-it").toAbsolutePath();

    RecordingIT(SystemStack stack) {
        this.stack = stack;
        this.investigator = stack.api().as("investigator");
        this.footage = new Footage(investigator);
        this.cameras = new Cameras(stack.api());
        this.launcher = new Launcher(stack.home());
    }

    @Test
    void shouldLoseNoKeptSegmentWhenTheRecorderIsKilledAndProveWhatItHas() throws IOException {
        assumeTrue(
                RtspServer.objection().isEmpty(),
                () -> "no RTSP server: " + RtspServer.objection().orElse(""));
        Instant begin = Instant.now();
        try (RtspServer camera = RtspServer.playing(stack.seedsFootage().resolve("pedestrians.mp4"))) {
            String id = cameras.added("录像 被杀", camera.url());
            String viewing = footage.viewing(id, begin.minusSeconds(60), begin.plusSeconds(3600));
            List<JsonNode> before = awaitSegments(viewing, 1, 0);
            long pid = stack.pid(SERVICE);

            stack.kill(SERVICE);
            stack.awaitBack(SERVICE, pid);
            List<JsonNode> after = awaitSegments(viewing, before.size() + 1, before.size());

            keptStandsAndTheGapIsSaid(before, after);
            wholeUntilAByteIsChanged(id, begin, after.size());
            cameras.remove(id);
        }
    }

    /** @param known how many came before the kill; the first one after it must be of the new process */
    private List<JsonNode> awaitSegments(String viewing, int atLeast, int known) {
        return Awaitility.await("segments after " + known)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> footage.segments(viewing), found -> found.size() >= atLeast);
    }

    private static void keptStandsAndTheGapIsSaid(List<JsonNode> before, List<JsonNode> after) {
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        for (int i = 0; i < after.size(); i++) {
            assertThat(after.get(i).path("sequence").asLong()).isEqualTo(i + 1L);
        }
        List<String> gaps = after.stream()
                .map(segment -> segment.path("gapBefore").asText(""))
                .filter(gap -> !gap.isEmpty() && !gap.equals("null"))
                .toList();
        assertThat(gaps).containsExactly("SERVICE_BROKE_OFF");
    }

    private void wholeUntilAByteIsChanged(String id, Instant begin, int segments) throws IOException {
        Path clip = exported(id, begin);
        Launcher.Outcome whole = launcher.run(List.of("verify", clip.toString()));
        assertThat(whole.code()).as(whole.said()).isZero();
        assertThat(whole.said()).contains("WHOLE", "SERVICE_BROKE_OFF");

        int sequence = changeOneByteOfASegment(clip);
        Launcher.Outcome broken = launcher.run(List.of("verify", clip.toString()));

        assertThat(broken.code()).as(broken.said()).isEqualTo(1);
        assertThat(broken.said()).contains("BROKEN");
        assertThat(SEGMENT.matcher(broken.said()).results().map(found -> found.group(1)))
                .as(broken.said())
                .contains(String.valueOf(sequence));
        assertThat(sequence).isBetween(1, segments + 1);
    }

    private Path exported(String id, Instant begin) throws IOException {
        Map<String, Object> order = Map.of(
                "cameraId",
                id,
                "from",
                begin.toString(),
                "to",
                Instant.now().toString(),
                "kind",
                "ORIGINAL",
                "purpose",
                Footage.PURPOSE);
        String clip =
                investigator.post("/api/v1/evidence-clips", order).mustBe(201).id();
        Awaitility.await("the export").atMost(PATIENCE).until(() -> {
            JsonNode view = investigator.get("/api/v1/evidence-clips/" + clip).json();
            assertThat(view.path("status").asText())
                    .as(view.path("problem").asText())
                    .isNotEqualTo("FAILED");
            return view.path("status").asText().equals("READY");
        });
        byte[] bytes = investigator
                .get("/api/v1/evidence-clips/" + clip + "/file")
                .mustBe(200)
                .body();
        return Files.write(Files.createDirectories(folder).resolve("clip.zip"), bytes);
    }

    /** @return the number of the segment whose media was changed, in its middle */
    private static int changeOneByteOfASegment(Path clip) throws IOException {
        byte[] archive = Files.readAllBytes(clip);
        byte[] media;
        int sequence;
        try (ZipFile zip = new ZipFile(clip.toFile())) {
            ZipEntry largest = largest(zip);
            media = zip.getInputStream(largest).readAllBytes();
            Matcher number =
                    Pattern.compile("(\\d+)\\D*$").matcher(largest.getName().replaceAll("\\.\\w+$", ""));
            assertThat(number.find()).as(largest.getName()).isTrue();
            sequence = Integer.parseInt(number.group(1));
        }
        int at = indexOf(archive, media);
        archive[at + media.length / 2] ^= 1;
        Files.write(clip, archive);
        return sequence;
    }

    private static ZipEntry largest(ZipFile zip) {
        ZipEntry largest = null;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            largest = largest == null || entry.getSize() > largest.getSize() ? entry : largest;
        }
        return largest;
    }

    /** Media is stored, not deflated, so that it stands in the archive as it is. */
    private static int indexOf(byte[] archive, byte[] media) {
        for (int at = 0; at + media.length <= archive.length; at++) {
            if (archive[at] == media[0]
                    && java.util.Arrays.equals(archive, at, at + 64, media, 0, 64)
                    && java.util.Arrays.equals(archive, at, at + media.length, media, 0, media.length)) {
                return at;
            }
        }
        throw new AssertionError("the media is not in the archive as it is");
    }
}
