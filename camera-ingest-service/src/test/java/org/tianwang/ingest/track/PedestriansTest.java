package org.tianwang.ingest.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tianwang.ingest.detect.DetectedObject;
import org.tianwang.ingest.detect.NanoDet;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.Effort;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.StreamSource;

/** Detector and tracker together on the real clip, held against the people marked by hand in it. */
class PedestriansTest {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final double THRESHOLD = 0.50;
    private static final double DOUBTFUL = 0.30;

    private static SortedMap<Integer, List<ClearMot.Person>> marked;
    private static final Map<Integer, List<DetectedObject>> FINDS = new HashMap<>();

    @BeforeAll
    static void detect() throws Exception {
        marked = HandMarked.pictures();
        try (NanoDet detector = new NanoDet(DOUBTFUL, Set.of("person"));
                StreamSource source = Footage.unpaced(Footage.PEDESTRIANS)) {
            source.decode(Effort.ANALYSIS);
            for (int i = 0; i <= marked.lastKey(); i++) {
                try (VideoFrame picture = source.next()) {
                    if (marked.containsKey(i)) {
                        FINDS.put(i, detector.detect(picture));
                    }
                }
            }
        }
    }

    /** At the full rate of five looks a second, and at those left to a camera that shares the detector. */
    @ParameterizedTest(name = "a look every {0} tenths of a second")
    @CsvSource({"2,0.86,0.93,20", "4,0.86,0.91,18", "6,0.84,0.93,12", "10,0.82,0.92,14"})
    void shouldFindPeopleAndKeepTheirIds(int tenths, double recall, double precision, int switches) {
        AtomicInteger ids = new AtomicInteger();
        Tracker tracker = new Tracker(Duration.ofSeconds(3), THRESHOLD, () -> "t" + ids.incrementAndGet());
        ClearMot quality = new ClearMot();

        marked.forEach((picture, people) -> {
            if (picture % tenths == 0) {
                Tracker.Update update = tracker.update(START.plusMillis(picture * 100L), FINDS.get(picture));
                quality.picture(
                        people,
                        update.seen().stream()
                                .map(track -> new ClearMot.Followed(track.id(), track.box()))
                                .toList());
            }
        });

        System.out.printf("[figures] a look every %.1f s: %s%n", tenths / 10.0, quality);
        assertThat(quality.recall()).isGreaterThan(recall);
        assertThat(quality.precision()).isGreaterThan(precision);
        assertThat(quality.switches()).isLessThanOrEqualTo(switches);
    }
}
