package org.tianwang.ingest.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.Line;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.contracts.sky.ZoneKind;
import org.tianwang.ingest.detect.NanoDet;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.StreamSource;
import org.tianwang.ingest.track.Tracker;

/** Every kind of zone and line on the real clip: twenty seconds of people walking through a street. */
class FootageScenesTest {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final List<List<Double>> NEARLY_ALL =
            List.of(List.of(0.02, 0.1), List.of(0.98, 0.1), List.of(0.98, 1.0), List.of(0.02, 1.0));
    private static final Zone STREET = new Zone("street", ZoneKind.LOITERING, NEARLY_ALL, null, List.of(3, 6));
    private static final Zone SQUARE = new Zone("square", ZoneKind.CROWD, NEARLY_ALL, 3, null);
    private static final Line EITHER = new Line("middle", List.of(0.5, 0.0), List.of(0.5, 1.0), "BOTH");
    private static final Line ONE_WAY = new Line("one way", List.of(0.5, 0.0), List.of(0.5, 1.0), "FORWARD");

    private static final List<Happening> HAPPENED = new ArrayList<>();

    @BeforeAll
    static void watch() throws Exception {
        AtomicInteger ids = new AtomicInteger();
        Tracker tracker = new Tracker(Duration.ofSeconds(3), 0.50, () -> "t" + ids.incrementAndGet());
        SceneWatch scene = new SceneWatch(List.of(STREET, SQUARE), List.of(EITHER, ONE_WAY), 5);
        try (NanoDet detector = new NanoDet(0.30, Set.of("person"));
                StreamSource source = Footage.unpaced(Footage.PEDESTRIANS)) {
            for (int i = 0; i < 200; i++) {
                try (VideoFrame picture = source.next()) {
                    if (i % 4 == 0) {
                        Tracker.Update update = tracker.update(START.plusMillis(i * 100L), detector.detect(picture));
                        HAPPENED.addAll(scene.end(update.ended()));
                        HAPPENED.addAll(scene.see(update.seen()));
                    }
                }
            }
        }
    }

    @Test
    void shouldTellWhichLineIsCrossedAndWhichWay() {
        List<Happening> either = of(DetectionKind.CROSSED_LINE, h -> "middle".equals(h.line()));
        List<Happening> oneWay = of(DetectionKind.CROSSED_LINE, h -> "one way".equals(h.line()));

        assertThat(either).isNotEmpty().allSatisfy(h -> assertThat(h.direction())
                .isIn("FORWARD", "BACKWARD"));
        assertThat(oneWay).allSatisfy(h -> assertThat(h.direction()).isEqualTo("FORWARD"));
        assertThat(oneWay)
                .hasSameSizeAs(either.stream()
                        .filter(h -> h.direction().equals("FORWARD"))
                        .toList());
    }

    @Test
    void shouldTellOfThoseWhoStayAtTheZonesOwnFigures() {
        List<Happening> stays = of(DetectionKind.DWELLED, h -> "street".equals(h.zone()));

        assertThat(stays).isNotEmpty().allSatisfy(h -> assertThat(h.zoneKind()).isEqualTo(ZoneKind.LOITERING));
        assertThat(stays).extracting(Happening::dwellSeconds).containsOnly(3, 6);
    }

    @Test
    void shouldTellOfACrowdAtTheZonesOwnSize() {
        assertThat(of(DetectionKind.CROWD_REACHED, h -> true)).isNotEmpty().allSatisfy(h -> {
            assertThat(h.zone()).isEqualTo("square");
            assertThat(h.zoneKind()).isEqualTo(ZoneKind.CROWD);
            assertThat(h.crowdCount()).isGreaterThanOrEqualTo(3);
        });
    }

    private static List<Happening> of(DetectionKind kind, java.util.function.Predicate<Happening> which) {
        return HAPPENED.stream().filter(h -> h.kind() == kind && which.test(h)).toList();
    }
}
