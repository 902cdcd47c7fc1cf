package org.tianwang.alert.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.sighting.SightingView;
import org.tianwang.contracts.GeoPoint;

class TrackMakerTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    /** On the mean sphere, degrees of latitude per kilometre. */
    private static final double KM = 1 / 111.195_08;

    private final TrackMaker maker = new TrackMaker(
            new SmallRyeConfigBuilder().withMapping(TrackConfig.class).build().getConfigMapping(TrackConfig.class));

    @Test
    void shouldCallImpossibleWhatIsFasterThanTheLimitAndNotWhatIsJustAtIt() {
        // 10.2 km less 100 m for each camera is 10 km: 200 km/h takes 180 s.
        assertThat(kind(10.2, Duration.ofMillis(180_100))).isEqualTo(TrackLegKind.MOVED);
        assertThat(kind(10.2, Duration.ofMillis(179_900))).isEqualTo(TrackLegKind.IMPOSSIBLE);
    }

    @Test
    void shouldNotTakeTwoCamerasOfOneJunctionForAJump() {
        assertThat(kind(0.19, Duration.ZERO)).isEqualTo(TrackLegKind.MOVED);
        assertThat(kind(0.21, Duration.ZERO)).isEqualTo(TrackLegKind.IMPOSSIBLE);
    }

    @Test
    void shouldMarkAGapOnlyBeyondHalfAnHour() {
        assertThat(kind(5, Duration.ofMinutes(30))).isEqualTo(TrackLegKind.MOVED);
        assertThat(kind(5, Duration.ofMinutes(30).plusMillis(1))).isEqualTo(TrackLegKind.GAP);
    }

    @Test
    void shouldStayBeforeOneCameraAndTellNoSpeedWithoutPlaces() {
        SightingView here = seen("a", START, 0);
        SightingView again = seen("a", START.plusSeconds(60), 0);
        SightingView nowhere = new SightingView(
                UUID.randomUUID(), "豫Q1", true, START.plusSeconds(61), 0.9, "b", null, null, null, null, null);

        List<TrackLeg> legs = maker.legs(List.of(here, again, nowhere));

        assertThat(legs).extracting(TrackLeg::kind).containsExactly(TrackLegKind.STAYED, TrackLegKind.MOVED);
        assertThat(legs.get(1).metres()).isNull();
        assertThat(legs.get(1).kmh()).isNull();
        assertThat(maker.legs(List.of(here))).isEmpty();
        assertThat(maker.legs(List.of())).isEmpty();
    }

    @Test
    void shouldGiveDistanceTimeAndSpeed() {
        TrackLeg leg = leg(10, Duration.ofMinutes(10));

        assertThat(leg.metres()).isBetween(9_999L, 10_001L);
        assertThat(leg.seconds()).isEqualTo(600);
        assertThat(leg.kmh()).as("less the reach of both cameras").isEqualTo(59);
    }

    @Test
    void shouldSayNoSpeedThatNobodyCanHaveDriven() {
        TrackLeg cloned = leg(20, Duration.ofNanos(1_000));

        assertThat(cloned.kind()).isEqualTo(TrackLegKind.IMPOSSIBLE);
        assertThat(cloned.kmh()).as("two cameras at the same moment").isNull();
        assertThat(leg(20, Duration.ofMillis(999)).kmh()).isNull();
        assertThat(leg(20, Duration.ofSeconds(1)).kmh()).isBetween(71_270L, 71_290L);
    }

    @Test
    void shouldNotTellASpeedOverTheLimitOfALegThatItCallsPossible() {
        TrackLeg near = leg(0.3, Duration.ofSeconds(5));

        assertThat(near.kind()).isEqualTo(TrackLegKind.MOVED);
        assertThat(near.kmh()).isEqualTo(72);
    }

    private TrackLegKind kind(double km, Duration time) {
        return leg(km, time).kind();
    }

    private TrackLeg leg(double km, Duration time) {
        return maker.legs(List.of(seen("a", START, 0), seen("b", START.plus(time), km)))
                .getFirst();
    }

    private static SightingView seen(String camera, Instant at, double kmNorth) {
        GeoPoint place = new GeoPoint(113.2, 33.4 + kmNorth * KM);
        return new SightingView(UUID.randomUUID(), "豫Q12345", true, at, 0.9, camera, camera, "T01", place, null, null);
    }
}
