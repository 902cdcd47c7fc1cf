package org.tianwang.ingest.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.Line;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.contracts.sky.ZoneKind;
import org.tianwang.ingest.detect.DetectedObject;
import org.tianwang.ingest.track.Tracker;

class SceneWatchTest {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final Zone YARD = zone("yard", ZoneKind.INTRUSION);
    private static final Zone SQUARE = zone("square", ZoneKind.CROWD);

    private final Tracker tracker = new Tracker(Duration.ofSeconds(2), 0.5, new Ids()::next);
    private SceneWatch scene = new SceneWatch(List.of(YARD), List.of(), 3);

    @Test
    void shouldEnterWhenFirstConfirmedInside() {
        assertThat(kinds(at(0, standing(0.5)))).containsExactly(DetectionKind.APPEARED, DetectionKind.ENTERED_ZONE);
    }

    @Test
    void shouldTellDwellsAndCrowdsAtTheZonesOwnFigures() {
        Zone own = new Zone(SQUARE.name(), ZoneKind.CROWD, SQUARE.polygon(), 2, List.of(7, 3));
        scene = new SceneWatch(List.of(own), List.of(), 5);
        List<Happening> all = new ArrayList<>();
        for (int second = 0; second <= 8; second++) {
            all.addAll(at(second * 1000L, standing(0.5), standing(0.6)));
        }

        assertThat(all)
                .filteredOn(h -> h.kind() == DetectionKind.CROWD_REACHED)
                .singleElement()
                .satisfies(h -> assertThat(h.crowdCount()).isEqualTo(2));
        assertThat(all)
                .filteredOn(h -> h.kind() == DetectionKind.DWELLED)
                .extracting(Happening::dwellSeconds)
                .containsExactly(3, 3, 7, 7);
    }

    @Test
    void shouldEnterOnceWhenWalkingIn() {
        at(0, standing(0.1));
        List<Happening> all = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            all.addAll(at(i * 500L, standing(0.1 + i * 0.03)));
        }

        assertThat(all).singleElement().satisfies(happening -> {
            assertThat(happening.kind()).isEqualTo(DetectionKind.ENTERED_ZONE);
            assertThat(happening.zone()).isEqualTo("yard");
            assertThat(happening.zoneKind()).isEqualTo(ZoneKind.INTRUSION);
        });
    }

    @Test
    void shouldNotEnterAgainWhenTremblingAtTheBorder() {
        at(0, standing(0.31));
        List<Happening> all = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            all.addAll(at(i * 200L, standing(i % 2 == 0 ? 0.29 : 0.31)));
        }

        assertThat(all).isEmpty();
    }

    @Test
    void shouldEnterAgainWhenClearlyLeftAndBack() {
        at(0, standing(0.35));
        for (int i = 1; i <= 5; i++) {
            at(i * 300L, standing(0.35 - i * 0.03));
        }
        List<Happening> all = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            all.addAll(at(1500 + i * 300L, standing(0.2 + i * 0.04)));
        }

        assertThat(kinds(all)).containsExactly(DetectionKind.ENTERED_ZONE);
    }

    @Test
    void shouldTellDwellExactlyAtTenSecondsAndNotAMillisecondBefore() {
        at(0, standing(0.5));

        assertThat(at(9_999, standing(0.5))).isEmpty();
        assertThat(at(10_000, standing(0.5))).singleElement().satisfies(happening -> {
            assertThat(happening.kind()).isEqualTo(DetectionKind.DWELLED);
            assertThat(happening.dwellSeconds()).isEqualTo(10);
        });
        assertThat(at(10_200, standing(0.5))).isEmpty();
    }

    @Test
    void shouldTellEveryThresholdThatWasPassed() {
        at(0, standing(0.5));
        List<Happening> all = new ArrayList<>();
        for (int second = 1; second <= 301; second++) {
            all.addAll(at(second * 1000L, standing(0.5)));
        }

        assertThat(all).extracting(Happening::dwellSeconds).containsExactly(10, 30, 60, 120, 300);
    }

    @Test
    void shouldTellNothingAgainWhileSomebodyIsThereInEveryLookThatIsFarFromTheLast() {
        List<Happening> all = new ArrayList<>(at(0, standing(0.32)));
        for (int look = 1; look <= 5; look++) {
            all.addAll(at(look * 4000L, standing(look % 2 == 0 ? 0.32 : 0.68)));
        }

        assertThat(kinds(all)).containsExactly(DetectionKind.APPEARED, DetectionKind.ENTERED_ZONE);
    }

    @Test
    void shouldTellThatTheZoneWasEnteredWhenWhoCameInsteadStandsInIt() {
        at(0, standing(0.1));

        assertThat(kinds(at(4000, standing(0.65)))).containsExactly(DetectionKind.ENTERED_ZONE);
    }

    @Test
    void shouldTellThatSecondsWereDweltOnlyOfWhoStayedWhereHeWas() {
        at(0, standing(0.32));
        at(4000, standing(0.68));
        at(8000, standing(0.68));

        assertThat(at(12_000, standing(0.68))).isEmpty();
        assertThat(kinds(at(14_000, standing(0.68)))).containsExactly(DetectionKind.DWELLED);
    }

    @Test
    void shouldTellWhenATrackHasLeft() {
        at(0, standing(0.5));
        at(1000);
        at(2000);

        assertThat(kinds(at(3000))).containsExactly(DetectionKind.LEFT);
    }

    @Test
    void shouldTellTheDirectionWhenALineIsCrossed() {
        scene = new SceneWatch(List.of(), List.of(new Line("gate", List.of(0.5, 0.0), List.of(0.5, 1.0), "BOTH")), 3);

        List<Happening> there = walk(0, 0.4, 0.6);
        List<Happening> back = walk(10_000, 0.6, 0.4);

        assertThat(there)
                .filteredOn(h -> h.kind() == DetectionKind.CROSSED_LINE)
                .extracting(Happening::direction)
                .containsExactly("BACKWARD");
        assertThat(back)
                .filteredOn(h -> h.kind() == DetectionKind.CROSSED_LINE)
                .extracting(Happening::direction)
                .containsExactly("FORWARD");
    }

    @Test
    void shouldSayNothingWhenALineIsCrossedTheWayThatDoesNotCount() {
        scene = new SceneWatch(
                List.of(), List.of(new Line("gate", List.of(0.5, 0.0), List.of(0.5, 1.0), "FORWARD")), 3);

        assertThat(kinds(walk(0, 0.4, 0.6))).doesNotContain(DetectionKind.CROSSED_LINE);
    }

    @Test
    void shouldTellACrowdOnceWhenItIsReached() {
        scene = new SceneWatch(List.of(SQUARE), List.of(), 3);

        assertThat(kinds(at(0, standing(0.35), standing(0.5)))).doesNotContain(DetectionKind.CROWD_REACHED);
        assertThat(at(200, standing(0.35), standing(0.5), standing(0.65)))
                .filteredOn(h -> h.kind() == DetectionKind.CROWD_REACHED)
                .extracting(Happening::crowdCount)
                .containsExactly(3);
        assertThat(kinds(at(400, standing(0.35), standing(0.5), standing(0.65))))
                .doesNotContain(DetectionKind.CROWD_REACHED);
    }

    private List<Happening> walk(long from, double start, double end) {
        List<Happening> all = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            all.addAll(at(from + i * 200L, standing(start + (end - start) * i / 10)));
        }
        return all;
    }

    private List<Happening> at(long millis, DetectedObject... objects) {
        Tracker.Update update = tracker.update(START.plusMillis(millis), List.of(objects));
        List<Happening> all = new ArrayList<>(scene.end(update.ended()));
        update.replaced().forEach(scene::replace);
        all.addAll(scene.see(update.seen()));
        return all;
    }

    private static List<DetectionKind> kinds(List<Happening> happenings) {
        return happenings.stream().map(Happening::kind).toList();
    }

    private static DetectedObject standing(double x) {
        return new DetectedObject("person", 0.9, new Box(x - 0.025, 0.3, 0.05, 0.2));
    }

    private static Zone zone(String name, ZoneKind kind) {
        return new Zone(
                name, kind, List.of(List.of(0.3, 0.3), List.of(0.7, 0.3), List.of(0.7, 0.7), List.of(0.3, 0.7)));
    }

    private static final class Ids {
        private int last;

        String next() {
            return "t" + ++last;
        }
    }
}
