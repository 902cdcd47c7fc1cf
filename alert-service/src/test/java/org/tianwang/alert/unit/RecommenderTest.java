package org.tianwang.alert.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tianwang.alert.unit.UnitFixtures.FAR;
import static org.tianwang.alert.unit.UnitFixtures.MARKET;
import static org.tianwang.alert.unit.UnitFixtures.NEAR;
import static org.tianwang.alert.unit.UnitFixtures.NOW;
import static org.tianwang.alert.unit.UnitFixtures.able;
import static org.tianwang.alert.unit.UnitFixtures.busy;
import static org.tianwang.alert.unit.UnitFixtures.free;
import static org.tianwang.alert.unit.UnitFixtures.unit;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.alert.road.RoadMaps;
import org.tianwang.alert.unit.Recommendation.Code;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.UnitKind;
import org.tianwang.contracts.ops.UnitView;

class RecommenderTest {

    private final Recommender recommender = new Recommender(new SmallRyeConfigBuilder()
            .withMapping(RecommendationConfig.class)
            .build()
            .getConfigMapping(RecommendationConfig.class));

    @Test
    void shouldRankByTravelTimeAndNotByDistance() {
        UnitView onFootNear = free("foot", UnitKind.FOOT, NEAR);
        UnitView carFurther = free("car", UnitKind.PATROL_CAR, new org.tianwang.contracts.GeoPoint(113.23, 33.40));

        assertThat(order(onFootNear, carFurther)).containsExactly("car", "foot");
    }

    @Test
    void shouldRankBusyOnesLastHoweverNear() {
        assertThat(order(busy("busy", MARKET), free("free", UnitKind.PATROL_CAR, FAR)))
                .containsExactly("free", "busy");
        assertThat(rank(busy("busy", MARKET)).getFirst().reasons()).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo(Code.LOAD);
            assertThat(reason.value()).isEqualTo(1);
            assertThat(reason.text()).isEqualTo("1 running task, ranked after the free ones");
        });
    }

    /** Nobody's phone would ring: the order would time out, and the next one be asked minutes later. */
    @Test
    void shouldRankAUnitWithoutACrewBehindAndSayWhy() {
        UnitView unmanned = UnitFixtures.unmanned(free("unmanned", UnitKind.PATROL_CAR, NEAR));

        assertThat(order(unmanned, free("manned", UnitKind.PATROL_CAR, new GeoPoint(113.25, 33.40))))
                .containsExactly("manned", "unmanned");
        assertThat(rank(unmanned).getFirst().manned()).isFalse();
        assertThat(reason(rank(unmanned).getFirst(), Code.NO_CREW).text())
                .isEqualTo("no crew that would hear an order, counted as 600 s more");
    }

    @Test
    void shouldLeaveOutOnlyThoseWhoCannotBeSent() {
        assertThat(order(
                        unit("off", UnitKind.PATROL_CAR, NEAR, NOW, 0, false, false),
                        unit("broken", UnitKind.PATROL_CAR, NEAR, NOW, 0, true, true),
                        free("far", UnitKind.FOOT, FAR)))
                .containsExactly("far");
    }

    @Test
    void shouldDoubtAPositionOnlyAfterItsLimit() {
        assertThat(reason(rank(aged(300)).getFirst(), Code.POSITION_AGE).text()).isEqualTo("position 300 s old");
        assertThat(reason(rank(aged(301)).getFirst(), Code.POSITION_AGE).text())
                .isEqualTo("position 301 s old, counted as 120 s more");
        assertThat(order(
                        aged(301),
                        free("fresh", UnitKind.PATROL_CAR, new org.tianwang.contracts.GeoPoint(113.215, 33.4))))
                .as("the doubtful one is nearer, but only by less than two minutes")
                .containsExactly("fresh", "aged");
    }

    @Test
    void shouldRankUnitsWithoutAPlaceAfterThoseWithOne() {
        List<Recommendation> ranked = rank(free("lost", UnitKind.SPECIAL, null), free("far", UnitKind.FOOT, FAR));

        assertThat(ranked).extracting(Recommendation::callSign).containsExactly("far", "lost");
        assertThat(ranked.get(1).etaSeconds()).isNull();
        assertThat(reason(ranked.get(1), Code.POSITION_UNKNOWN).value()).isNull();
    }

    /** A unit 400 m away across a river without a bridge stands behind one that drives two kilometres. */
    @Test
    void shouldDoubtAWayThatTheRoadMapDoesNotKnow() {
        RoadMap river = RoadMaps.river();
        GeoPoint scene = RoadMaps.at(2000, 0);
        List<Recommendation> ranked = recommender.rank(
                List.of(
                        free("across", UnitKind.PATROL_CAR, RoadMaps.at(2000, 400)),
                        free("this side", UnitKind.PATROL_CAR, RoadMaps.at(0, 0))),
                new Recommender.Question(scene, NOW, Set.of(), river));

        assertThat(ranked).extracting(Recommendation::callSign).containsExactly("this side", "across");
        Recommendation.Reason why = reason(ranked.get(1), Code.STRAIGHT_LINE);
        assertThat(why.value()).isEqualTo(300);
        assertThat(why.text()).endsWith("counted as 300 s more");
        assertThat(ranked.get(1).etaSeconds())
                .as("the estimate itself stays what it is")
                .isLessThan(60);
    }

    @Test
    void shouldRankThoseWithoutAPlaceByWhatIsKnownOfThem() {
        List<Recommendation> ranked = recommender.rank(
                List.of(free("a", UnitKind.FOOT, null), able("b", "ARMED")),
                new Recommender.Question(MARKET, NOW, Set.of("ARMED"), null));

        assertThat(ranked).extracting(Recommendation::callSign).containsExactly("b", "a");
    }

    @Test
    void shouldShowEveryFigure() {
        Recommendation first = rank(free("car", UnitKind.PATROL_CAR, NEAR)).getFirst();

        assertThat((double) first.distanceMetres()).isCloseTo(928.0, within(2.0));
        assertThat((double) first.etaSeconds()).isCloseTo(928 * 1.3 / 12.5, within(1.0));
        assertThat(first.reasons())
                .extracting(Recommendation.Reason::code)
                .contains(Code.TRAVEL_TIME, Code.DISTANCE, Code.SPEED, Code.POSITION_AGE, Code.LOAD, Code.SHIFT);
    }

    @Test
    void shouldRankTwoHundredUnitsWithoutLosingOne() {
        List<UnitView> many = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> free("u" + i, UnitKind.PATROL_CAR, i % 2 == 0 ? NEAR : FAR))
                .toList();

        List<Recommendation> ranked = recommender.rank(many, new Recommender.Question(MARKET, NOW, Set.of(), null));

        assertThat(ranked).hasSize(200);
        assertThat(ranked).extracting(Recommendation::rank).isSorted().doesNotHaveDuplicates();
    }

    private static UnitView aged(long seconds) {
        Instant then = NOW.minusSeconds(seconds);
        return unit("aged", UnitKind.PATROL_CAR, NEAR, then, 0, true, false);
    }

    private List<Recommendation> rank(UnitView... units) {
        return recommender.rank(List.of(units), new Recommender.Question(MARKET, NOW, Set.of(), null));
    }

    private List<String> order(UnitView... units) {
        return rank(units).stream().map(Recommendation::callSign).toList();
    }

    private static Recommendation.Reason reason(Recommendation unit, Code code) {
        return unit.reasons().stream().filter(r -> r.code() == code).findFirst().orElseThrow();
    }
}
