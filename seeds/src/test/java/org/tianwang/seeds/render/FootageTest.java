package org.tianwang.seeds.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed clip is what the renderer's script says, in the form that cameras need, and the detector sees it. */
class FootageTest {

    private static final Path FOOTAGE = Path.of("footage");
    private static final Path CLIP = FOOTAGE.resolve("vehicles.mp4");
    private static final Path TRUTH = FOOTAGE.resolve("vehicles.truth.jsonl");
    private static final Path MODEL = Path.of(System.getProperty("tianwang.root", ".."))
            .resolve("camera-ingest-service/src/main/resources/models/nanodet-m-416.onnx");

    @TempDir
    Path folder;

    @Test
    void shouldShipTheTruthOfTheScript() throws IOException {
        Path drawn = folder.resolve("truth.jsonl");
        RenderVehicles.truth(new Traffic(), drawn);

        assertThat(drawn).hasSameTextualContentAs(TRUTH);
    }

    @Test
    void shouldCarryLegalPlatesThatAreLargeEnoughToRead() throws IOException {
        Set<String> plates = new HashSet<>();
        Set<String> large = new HashSet<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(TRUTH)) {
            JsonNode truth = json.readTree(line);
            String plate = truth.path("plate").asText();
            boolean green = truth.path("plateKind").asText().equals("GREEN");
            assertThat(plate)
                    .matches(green ? "\\p{IsHan}[A-HJ-NP-Z][DF]\\d{5}" : "\\p{IsHan}[A-HJ-NP-Z][A-HJ-NP-Z0-9]{5}");
            plates.add(plate);
            if (truth.path("platePixels").asInt() >= 100
                    && truth.path("plateBox").isArray()) {
                large.add(plate);
            }
        }

        assertThat(plates).hasSize(8);
        assertThat(large).isEqualTo(plates);
    }

    @Test
    void shouldPlayAsACameraWould() throws IOException {
        assertThat(Files.size(CLIP)).isLessThan(8 << 20);
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(CLIP.toFile())) {
            grabber.start();
            assertThat(grabber.getVideoCodec()).isEqualTo(avcodec.AV_CODEC_ID_H264);
            assertThat(grabber.getImageWidth()).isEqualTo(1280);
            assertThat(grabber.getVideoFrameRate()).isEqualTo(Traffic.FRAMES_PER_SECOND);
            int frames = 0;
            for (AVPacket packet = grabber.grabPacket(); packet != null; packet = grabber.grabPacket(), frames++) {
                assertThat(packet.pts()).as("no B-frames").isEqualTo(packet.dts());
                if (frames % (2 * Traffic.FRAMES_PER_SECOND) == 0) {
                    assertThat(packet.flags() & avcodec.AV_PKT_FLAG_KEY)
                            .as("frame %d", frames)
                            .isNotZero();
                }
            }
            assertThat(frames).isEqualTo(Traffic.FRAMES);
        }
    }

    @Test
    void shouldBeSeenByTheDetectorInFourOfFiveFramesWhenNear() throws Exception {
        MeasureDetection.Tally all = MeasureDetection.measure(FOOTAGE, MODEL, 5).get("all");

        assertThat(all.near()).isGreaterThan(30);
        assertThat(all.rate()).as(all.toString()).isGreaterThanOrEqualTo(0.8);
    }
}
