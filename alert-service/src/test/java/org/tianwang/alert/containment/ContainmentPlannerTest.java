package org.tianwang.alert.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.containment.ContainmentPlan.Area;
import org.tianwang.alert.containment.ContainmentPlan.Point;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.alert.road.RoadMaps;
import org.tianwang.alert.unit.RecommendationConfig;
import org.tianwang.alert.unit.UnitFixtures;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.UnitKind;
import org.tianwang.contracts.ops.UnitView;
import org.tianwang.contracts.sky.CameraTier;

class ContainmentPlannerTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    private final ContainmentConfig config = mapping(ContainmentConfig.class);
    private final ContainmentPlanner planner = new ContainmentPlanner(config, mapping(RecommendationConfig.class));

    /** One road of ten kilometres, a vehicle in its middle: 30 km/h slow enough for two units near the ends. */
    private final RoadMap road = RoadMaps.grid(11, 1, 1000, 30);

    @Test
    void shouldCloseBothEndsOfARoadWithTheUnitsThatAreThereFirst() {
        ContainmentPlan plan = plan(road, 5000, 0, unit("west", 1000, 0), unit("east", 9000, 0), unit("far", 0, 0));

        assertThat(plan.complete()).isTrue();
        assertThat(plan.points()).hasSize(2);
        assertThat(plan.points()).extracting(Point::callSign).contains("east").doesNotContain("far");
        assertThat(plan.points()).allSatisfy(point -> {
            assertThat(point.marginSeconds()).isGreaterThanOrEqualTo(30);
            assertThat(point.unitAt().plusSeconds(30)).isBeforeOrEqualTo(point.vehicleAt());
        });
    }

    @Test
    void shouldSayWhichWayStaysOpenAndHowLateTheNearestUnitWouldBe() {
        ContainmentPlan plan = plan(road, 8500, 0, unit("west", 3000, 0));

        assertThat(plan.complete()).isFalse();
        assertThat(plan.points()).extracting(Point::callSign).containsExactly("west");
        assertThat(plan.gaps()).hasSize(1);
        assertThat(plan.gaps().getFirst().lateSeconds()).isPositive();
    }

    @Test
    void shouldLetOneUnitCloseOnePointOnly() {
        ContainmentPlan plan = plan(road, 5000, 0, unit("only", 9000, 0));

        assertThat(plan.points()).hasSize(1);
        assertThat(plan.gaps()).hasSize(1);
    }

    @Test
    void shouldCloseTheBridgeInsteadOfTheStreetsBehindIt() {
        RoadMap map = RoadMaps.bridge();

        ContainmentPlan plan = plan(map, 0, 0, unit("one", 3000, 0), unit("two", 3500, 500), unit("three", 3500, -500));

        assertThat(plan.complete()).isTrue();
        assertThat(plan.points()).extracting(Point::name).containsExactly("bridge");
    }

    @Test
    void shouldGrowTheAreaWithTimeAndKeepTheSlowOneInside() {
        RoadMap map = RoadMaps.grid(21, 21, 500, 40);
        ContainmentPlan plan = plan(map, 5000, 5000);

        List<Area> areas = plan.areas();
        assertThat(areas).extracting(Area::afterSeconds).containsExactly(0L, 60L, 120L, 300L);
        for (int i = 1; i < areas.size(); i++) {
            assertThat(polygon(areas.get(i).outer())
                            .buffer(1e-6)
                            .covers(polygon(areas.get(i - 1).outer())))
                    .isTrue();
        }
        Area last = areas.getLast();
        assertThat(polygon(last.outer()).getArea())
                .isGreaterThan(polygon(last.inner()).getArea() * 2);
    }

    @Test
    void shouldKeepAUnitAtThePointItWasSentTo() {
        UnitView sent = busy("sent", 2000, 0);
        GeoPoint post = RoadMaps.at(2000, 0);
        ContainmentPlan plan = planner.plan(
                        road,
                        new ContainmentPlanner.Question(
                                RoadMaps.at(5000, 0),
                                NOW,
                                NOW,
                                List.of(sent, busy("other task", 3000, 0), unit("east", 9000, 0)),
                                Map.of(sent.id(), post),
                                List.of()))
                .orElseThrow();

        assertThat(plan.points()).filteredOn(Point::ordered).singleElement().satisfies(point -> {
            assertThat(point.callSign()).isEqualTo("sent");
            assertThat(point.junction()).isEqualTo("J2-0");
        });
        assertThat(plan.points()).extracting(Point::callSign).doesNotContain("other task");
    }

    @Test
    void shouldSendOnWhoeverIsNeededElsewhereAndSayWhoIsIdle() {
        UnitView late = busy("late", 9800, 0);
        UnitView back = busy("back", 1000, 0);
        UnitView holding = busy("holding", 5000, 0);
        ContainmentPlan plan = planner.plan(
                        road,
                        new ContainmentPlanner.Question(
                                RoadMaps.at(8200, 0),
                                NOW,
                                NOW,
                                List.of(late, back, holding),
                                Map.of(
                                        late.id(), RoadMaps.at(2000, 0),
                                        back.id(), RoadMaps.at(1000, 0),
                                        holding.id(), RoadMaps.at(5000, 0)),
                                List.of()))
                .orElseThrow();

        assertThat(plan.complete()).isTrue();
        assertThat(plan.points()).extracting(Point::callSign).containsExactlyInAnyOrder("late", "holding");
        assertThat(plan.points())
                .filteredOn(point -> point.moves() != null)
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.callSign()).isEqualTo("late");
                    assertThat(point.ordered()).isFalse();
                    assertThat(point.marginSeconds()).isGreaterThanOrEqualTo(30);
                });
        assertThat(plan.idle()).extracting(ContainmentPlan.Idle::callSign).containsExactly("back");
    }

    /** Sixty that stand about with other tasks are nearer than the two who are free. */
    @Test
    void shouldNotCountBusyUnitsAmongThoseItConsiders() {
        List<UnitView> units = new ArrayList<>();
        for (int i = 0; i < config.units(); i++) {
            units.add(busy("busy" + i, 5000, 0));
        }
        units.add(unit("west", 1000, 0));
        units.add(unit("east", 9000, 0));

        assertThat(plan(road, 5000, 0, units.toArray(UnitView[]::new)).complete())
                .isTrue();
    }

    @Test
    void shouldLeaveAlonePostsThatAreNoJunctionOfThisMap() {
        UnitView sent = busy("sent", 2000, 0);
        ContainmentPlan plan = planner.plan(
                        road,
                        new ContainmentPlanner.Question(
                                RoadMaps.at(5000, 0),
                                NOW,
                                NOW,
                                List.of(sent),
                                Map.of(sent.id(), RoadMaps.at(2500, 0)),
                                List.of()))
                .orElseThrow();

        assertThat(plan.points()).isEmpty();
    }

    @Test
    void shouldNameTheCamerasAheadWithTheTimeOfPassing() {
        List<CameraFacts> cameras = List.of(camera("ahead", 7000, 20), camera("off the road", 7000, 400));

        ContainmentPlan plan = planner.plan(
                        road,
                        new ContainmentPlanner.Question(RoadMaps.at(5000, 0), NOW, NOW, List.of(), Map.of(), cameras))
                .orElseThrow();

        assertThat(plan.cameras()).singleElement().satisfies(camera -> {
            assertThat(camera.cameraId()).isEqualTo("ahead");
            // 2 km at 42 and at 18 km/h
            assertThat(camera.from()).isBetween(NOW.plusSeconds(170), NOW.plusSeconds(173));
            assertThat(camera.to()).isBetween(NOW.plusSeconds(398), NOW.plusSeconds(402));
        });
    }

    @Test
    void shouldCountTheAgeOfTheSightingAgainstTheUnits() {
        ContainmentPlan fresh = plan(road, 5000, 0, unit("west", 1000, 0), unit("east", 9000, 0));
        ContainmentPlan old = planner.plan(
                        road,
                        new ContainmentPlanner.Question(
                                RoadMaps.at(5000, 0),
                                NOW.minusSeconds(300),
                                NOW,
                                List.of(unit("west", 1000, 0), unit("east", 9000, 0)),
                                Map.of(),
                                List.of()))
                .orElseThrow();

        assertThat(fresh.complete()).isTrue();
        assertThat(old.complete()).isFalse();
    }

    /** A ring that stands on where a car was hours ago is a guess, and the dispatcher has to see that. */
    @Test
    void shouldSayHowOldThePositionIsFromWhichAUnitWasReckoned() {
        UnitView old = UnitFixtures.unit(
                "old", UnitKind.PATROL_CAR, RoadMaps.at(1000, 0), NOW.minusSeconds(7200), 0, true, false);

        ContainmentPlan plan = plan(road, 5000, 0, old, unit("east", 9000, 0));

        assertThat(plan.points())
                .extracting(Point::callSign, Point::positionAgeSeconds)
                .containsExactlyInAnyOrder(tuple("old", 7200L), tuple("east", 0L));
    }

    @Test
    void shouldSayNothingOfAPlaceFarFromAnyRoad() {
        assertThat(planner.plan(
                        road,
                        new ContainmentPlanner.Question(
                                RoadMaps.at(5000, 5000), NOW, NOW, List.of(), Map.of(), List.of())))
                .isEmpty();
    }

    /** Around a vehicle seen a minute ago lie thirty open crossings: the two where it was then are fewer, and behind it. */
    @Test
    void shouldNeverNameACrossingThatItCanHavePassedWhereItCanStillBeHeadedOff() {
        RoadMap town = RoadMaps.grid(21, 21, 200, 60);
        ContainmentPlan plan = planner.plan(
                        town,
                        new ContainmentPlanner.Question(
                                RoadMaps.at(2000, 2000), NOW.minusSeconds(60), NOW, List.of(), Map.of(), List.of()))
                .orElseThrow();

        assertThat(plan.gaps()).hasSizeGreaterThan(20).allSatisfy(gap -> assertThat(gap.vehicleAt())
                .isAfter(NOW));
    }

    /** It was near the west end five minutes ago: that is lost, and the east is closed all the same. */
    @Test
    void shouldCloseTheOtherWaysOutWhereItCanHaveLeftByOne() {
        ContainmentPlan plan = planner.plan(
                        road,
                        new ContainmentPlanner.Question(
                                RoadMaps.at(1500, 0),
                                NOW.minusSeconds(300),
                                NOW,
                                List.of(unit("east", 9000, 0)),
                                Map.of(),
                                List.of()))
                .orElseThrow();

        assertThat(plan.points()).extracting(Point::callSign).containsExactly("east");
        assertThat(plan.gaps()).extracting(ContainmentPlan.Gap::junction).containsExactly("J0-0");
    }

    /** However units stand: no unit twice, all in time, and no way past the points and gaps. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldHoldItsPromisesOnRandomMaps(long seed) {
        RoadMap map = RoadMaps.random(seed, 120, 140);
        Random random = new Random(seed);
        List<UnitView> units = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            units.add(unit("u" + i, random.nextInt(5000), random.nextInt(5000)));
        }
        GeoPoint origin = map.junction(random.nextInt(map.junctions())).location();

        ContainmentPlan plan = planner.plan(
                        map, new ContainmentPlanner.Question(origin, NOW, NOW, units, Map.of(), List.of()))
                .orElseThrow();

        Set<UUID> used = new HashSet<>();
        assertThat(plan.points()).allSatisfy(point -> {
            assertThat(used.add(point.unitId())).as("a unit of its own").isTrue();
            assertThat(point.marginSeconds()).isGreaterThanOrEqualTo(30);
        });
        assertThat(plan.complete()).isEqualTo(plan.gaps().isEmpty());
        assertThat(WaysPast.of(map, origin, plan, config)).isEmpty();
    }

    /** A road that leaves the county where its border turns inward: by the outline alone nobody would close it. */
    @Test
    void shouldCloseTheWayOutThatLiesInABayOfTheCounty() {
        UnitView unit = unit("valley", 3500, 0);

        ContainmentPlan byOutline = plan(RoadMaps.bay(false), 5000, 0, unit);
        ContainmentPlan marked = plan(RoadMaps.bay(true), 5000, 0, unit);

        assertThat(byOutline.points()).extracting(Point::junction).doesNotContain("P");
        assertThat(byOutline.exitsGuessed()).isTrue();
        assertThat(marked.points()).extracting(Point::junction).containsExactly("P");
        assertThat(marked.complete()).isTrue();
        assertThat(marked.exitsGuessed()).isNull();
    }

    /** The last camera before the border: what lies ahead of the vehicle is a way out, though it begins its road. */
    @Test
    void shouldCloseTheWayOutAtTheEndOfTheRoadOnWhichItWasSeen() {
        ContainmentPlan plan =
                plan(RoadMaps.grid(3, 1, 5000, 30), 6000, 0, unit("border", 9000, 0), unit("west", 1000, 0));

        assertThat(plan.complete()).isTrue();
        assertThat(plan.points()).extracting(Point::junction).contains("J2-0");
    }

    private ContainmentPlan plan(RoadMap map, double east, double north, UnitView... units) {
        return planner.plan(
                        map,
                        new ContainmentPlanner.Question(
                                RoadMaps.at(east, north), NOW, NOW, List.of(units), Map.of(), List.of()))
                .orElseThrow();
    }

    private static Polygon polygon(List<GeoPoint> ring) {
        return new GeometryFactory()
                .createPolygon(
                        ring.stream().map(p -> new Coordinate(p.lon(), p.lat())).toArray(Coordinate[]::new));
    }

    private static CameraFacts camera(String id, double east, double north) {
        return new CameraFacts(id, id, CameraTier.COUNTY, "T01", RoadMaps.at(east, north), List.of());
    }

    private static UnitView unit(String callSign, double east, double north) {
        return unit(callSign, east, north, 0);
    }

    private static UnitView busy(String callSign, double east, double north) {
        return unit(callSign, east, north, 1);
    }

    private static UnitView unit(String callSign, double east, double north, int tasks) {
        return UnitFixtures.unit(callSign, UnitKind.PATROL_CAR, RoadMaps.at(east, north), NOW, tasks, true, false);
    }

    private static <T> T mapping(Class<T> type) {
        return new SmallRyeConfigBuilder().withMapping(type).build().getConfigMapping(type);
    }
}
