package org.tianwang.ingest.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.Box;
import org.tianwang.ingest.detect.DetectedObject;

class TrackerTest {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final Duration LOST_AFTER = Duration.ofSeconds(2);

    private final AtomicInteger ids = new AtomicInteger();
    private final Tracker tracker = new Tracker(LOST_AFTER, 0.5, () -> "t" + ids.incrementAndGet());

    @Test
    void shouldConfirmWhenAnObjectIsFoundTwice() {
        assertThat(at(0, person(0.2, 0.5)).seen()).isEmpty();
        assertThat(at(200, person(0.21, 0.5)).seen()).hasSize(1);
    }

    @Test
    void shouldConfirmAtOnceWhenItIsBeyondDoubt() {
        DetectedObject certain = new DetectedObject("person", 0.71, new Box(0.2, 0.2, 0.05, 0.2));

        assertThat(at(0, certain).seen()).hasSize(1);
    }

    @Test
    void shouldKeepOneIdWhenAWalkerIsSeenOnlyEveryTwoSeconds() {
        at(0, person(0.2, 0.5));
        for (int i = 1; i <= 5; i++) {
            assertThat(at(i * 1700L, person(0.2 + i * 0.08, 0.5)).seen())
                    .singleElement()
                    .extracting(Track::id)
                    .isEqualTo("t1");
        }
    }

    @Test
    void shouldKeepIdsApartWhenTwoPassEachOther() {
        for (int i = 0; i <= 10; i++) {
            at(i * 200L, person(0.2 + i * 0.03, 0.5), person(0.5 - i * 0.03, 0.62));
        }
        List<Track> seen = at(2200, person(0.53, 0.5), person(0.17, 0.62)).seen();

        assertThat(seen).extracting(Track::id).containsExactly("t1", "t2");
        assertThat(seen.get(0).box().x()).isGreaterThan(0.4);
    }

    @Test
    void shouldNotGiveUpExactlyAtTheLimitButJustAfter() {
        at(0, person(0.2, 0.5));
        at(100, person(0.2, 0.5));
        at(700);
        at(1400);

        assertThat(at(2100).ended()).isEmpty();
        assertThat(at(2101).ended()).extracting(Track::id).containsExactly("t1");
    }

    @Test
    void shouldNotGiveUpWhenTheDetectorWasBusyForLong() {
        at(0, person(0.2, 0.5));
        at(100, person(0.2, 0.5));

        assertThat(at(5000).ended()).isEmpty();
        assertThat(at(5100, person(0.2, 0.5)).seen()).extracting(Track::id).containsExactly("t1");
    }

    @Test
    void shouldCallAVanWhatMostDetectionsCalledIt() {
        at(0, vehicle("truck", 0.5));
        at(200, vehicle("car", 0.6));

        assertThat(at(400, vehicle("truck", 0.5)).seen())
                .singleElement()
                .extracting(Track::objectClass)
                .isEqualTo("truck");
    }

    @Test
    void shouldNotTakeACarForTheWalkerBesideIt() {
        at(0, person(0.5, 0.5));
        at(100, person(0.5, 0.5));

        assertThat(at(200, new DetectedObject("car", 0.5, new Box(0.475, 0.3, 0.05, 0.2)))
                        .seen())
                .isEmpty();
    }

    @Test
    void shouldCarryOnATrackButBeginNoneWhenAFindIsDoubtful() {
        at(0, doubtful(0.2));
        assertThat(at(100, doubtful(0.2)).seen()).isEmpty();

        at(200, person(0.2, 0.5));
        at(300, person(0.2, 0.5));

        assertThat(at(400, doubtful(0.205)).seen()).singleElement().satisfies(track -> {
            assertThat(track.id()).isEqualTo("t1");
            assertThat(track.confidence()).isEqualTo(0.6);
        });
        assertThat(at(500, doubtful(0.6)).seen()).isEmpty();
    }

    @Test
    void shouldTakeWhoIsThereForWhoWasThereWhenLooksAreFarApart() {
        at(0, beyondDoubt(0.2));

        Tracker.Update later = at(4000, beyondDoubt(0.8));

        assertThat(later.replaced()).singleElement().satisfies(change -> {
            assertThat(change.before().id()).isEqualTo("t1");
            assertThat(change.after().id()).isEqualTo("t2");
        });
        assertThat(later.seen()).extracting(Track::id).containsExactly("t2");
        assertThat(later.ended()).isEmpty();
        assertThat(at(8000).ended()).isEmpty();
        assertThat(at(12000).ended()).isEmpty();
        assertThat(at(16000).ended()).extracting(Track::id).containsExactly("t2");
    }

    @Test
    void shouldNotTakeOneForAnotherWhenLooksAreCloseTogether() {
        at(0, beyondDoubt(0.2));

        assertThat(at(2000, beyondDoubt(0.8)).replaced()).isEmpty();
    }

    @Test
    void shouldGiveEachPlaceToOneOnlyTheNearestFirst() {
        at(0, beyondDoubt(0.1), beyondDoubt(0.2));

        List<Tracker.Succession> replaced =
                at(4000, beyondDoubt(0.6), beyondDoubt(0.75), beyondDoubt(0.9)).replaced();

        assertThat(replaced)
                .extracting(change -> change.before().id() + change.after().id())
                .containsExactly("t2t3", "t1t4");
    }

    @Test
    void shouldNotTakeACarForAWalkerWhenLooksAreFarApart() {
        at(0, beyondDoubt(0.2));

        assertThat(at(4000, vehicle("car", 0.9)).replaced()).isEmpty();
    }

    @Test
    void shouldEndEverythingWhenTheStreamEnds() {
        at(0, person(0.2, 0.5));
        at(100, person(0.2, 0.5));

        assertThat(tracker.endAll()).extracting(Track::id).containsExactly("t1");
        assertThat(tracker.isFollowing()).isFalse();
    }

    private Tracker.Update at(long millis, DetectedObject... objects) {
        return tracker.update(START.plusMillis(millis), Arrays.asList(objects));
    }

    private static DetectedObject person(double centreX, double footY) {
        return new DetectedObject("person", 0.6, new Box(centreX - 0.025, footY - 0.2, 0.05, 0.2));
    }

    private static DetectedObject beyondDoubt(double centreX) {
        return new DetectedObject("person", 0.8, person(centreX, 0.5).box());
    }

    private static DetectedObject doubtful(double centreX) {
        return new DetectedObject("person", 0.35, person(centreX, 0.5).box());
    }

    private static DetectedObject vehicle(String objectClass, double confidence) {
        return new DetectedObject(objectClass, confidence, new Box(0.6, 0.1, 0.2, 0.15));
    }
}
