package org.tianwang.ingest.plate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.detect.NanoDet;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.snapshot.PrivacyMask;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.StreamException;
import org.tianwang.ingest.stream.StreamSource;
import org.tianwang.ingest.track.Tracker;

/** Detector, tracker and reader together on the real clip: what passes, against the truth beside it. */
class VehiclesTest {

    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final double FRAMES_PER_SECOND = 12;
    private static final double DOUBTFUL = 0.30;
    private static final int STEP = 3; // four pictures a second

    private record Told(int frame, PlateRead plate) {}

    @Test
    void shouldTellEachOfTheEightPlatesOnceAndBeforeTheVehicleHasLeft() throws Exception {
        Map<String, Integer> lastInPicture = new LinkedHashMap<>();
        Map<String, String> kinds = new LinkedHashMap<>();
        for (JsonNode line : truth()) {
            lastInPicture.put(line.path("plate").asText(), line.path("frame").asInt());
            kinds.put(line.path("plate").asText(), line.path("plateKind").asText());
        }

        List<Told> told = drive(List.of());

        assertThat(told).extracting(t -> t.plate().text()).containsExactlyInAnyOrderElementsOf(lastInPicture.keySet());
        assertThat(told).allSatisfy(t -> {
            assertThat(t.plate().kind()).hasToString(kinds.get(t.plate().text()));
            assertThat(t.frame()).isLessThan(lastInPicture.get(t.plate().text()));
        });
    }

    @Test
    void shouldReadNothingWhereAPrivacyMaskLies() throws Exception {
        PrivacyMask all = new PrivacyMask(
                "lane", List.of(List.of(0.0, 0.0), List.of(1.0, 0.0), List.of(1.0, 1.0), List.of(0.0, 1.0)));

        assertThat(drive(List.of(all), 120)).isEmpty();
    }

    private static List<JsonNode> truth() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Footage.VEHICLES.resolveSibling("vehicles.truth.jsonl"))) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private static List<Told> drive(List<PrivacyMask> masks) throws StreamException, InterruptedException {
        return drive(masks, 576);
    }

    private static List<Told> drive(List<PrivacyMask> masks, int frames) throws StreamException, InterruptedException {
        List<Told> told = new CopyOnWriteArrayList<>();
        AtomicInteger frame = new AtomicInteger();
        AtomicInteger ids = new AtomicInteger();
        Tracker tracker = new Tracker(Duration.ofSeconds(3), 0.40, () -> "t" + ids.incrementAndGet());
        IngestConfig.Plates config = config();
        try (NanoDet detector = new NanoDet(DOUBTFUL, Set.of("car", "truck", "bus"));
                PlateLooks looks = new PlateLooks(config, new NoFigures());
                StreamSource source = Footage.unpaced(Footage.VEHICLES)) {
            PlatePursuit pursuit =
                    looks.pursuit("camera", masks, (picture, plate, vehicle) -> told.add(new Told(frame.get(), plate)));
            for (int i = 0; i < frames; i++) {
                frame.set(i);
                try (VideoFrame picture = source.next()) {
                    if (i % STEP == 0) {
                        Instant time = START.plusMillis((long) (i * 1000 / FRAMES_PER_SECOND));
                        Tracker.Update update = tracker.update(time, detector.detect(picture));
                        pursuit.end(update.ended());
                        pursuit.see(picture, update.seen());
                        while (looks.queued() > 0) {
                            Thread.onSpinWait();
                        }
                    }
                }
            }
            pursuit.end(tracker.endAll());
            pursuit.close();
        }
        return told;
    }

    private static IngestConfig.Plates config() {
        return new SmallRyeConfigBuilder()
                .withMapping(IngestConfig.Plates.class, "tianwang.ingest.plates")
                .withDefaultValue("tianwang.ingest.plates.looks-per-second", "1000")
                .withDefaultValue("tianwang.ingest.plates.repeat-after", "PT30S")
                .build()
                .getConfigMapping(IngestConfig.Plates.class, "tianwang.ingest.plates");
    }

    private static final class NoFigures implements PlateLooks.Watcher {
        @Override
        public void plateDropped() {}

        @Override
        public void plateLooked(Duration took, boolean legible) {}
    }
}
