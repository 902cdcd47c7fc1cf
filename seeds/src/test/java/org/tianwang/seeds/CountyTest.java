package org.tianwang.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class CountyTest {

    private static final double NOTHING = 1e-12;

    @Test
    void shouldHoldTheCountyOfTheMission() {
        List<SeedRecord> cameras = County.records(SeedKind.CAMERA);
        Map<String, Long> tiers = cameras.stream()
                .collect(Collectors.groupingBy(c -> c.body().path("tier").asText(), Collectors.counting()));

        assertThat(CountyMaps.areas("townships")).hasSize(11);
        assertThat(tiers).containsEntry("COUNTY", 160L).containsOnlyKeys("COUNTY", "TOWNSHIP", "COMMUNITY");
        assertThat(tiers.get("TOWNSHIP") + tiers.get("COMMUNITY")).isEqualTo(140);
        assertThat(County.records(SeedKind.UNIT)).hasSize(16);
        assertThat(CountyMaps.features("junctions")).hasSizeBetween(300, 600);
    }

    /** A containment closes them; without marks it would take every village at the rim for a way out. */
    @Test
    void shouldSayWhereRoadsLeaveTheCounty() {
        JsonNode network = County.records(SeedKind.ROAD).getFirst().body();

        assertThat(network.path("junctions"))
                .filteredOn(junction -> junction.path("leadsOut").asBoolean())
                .extracting(junction -> junction.path("name").asText())
                .hasSize(4)
                .allMatch(name -> name.startsWith("县道"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldGiveEveryRecordAnIdAndCodeOfItsOwn(SeedKind kind) {
        List<SeedRecord> records = County.records(kind);

        assertThat(records).extracting(SeedRecord::id).doesNotHaveDuplicates();
        assertThat(records).extracting(SeedRecord::code).doesNotHaveDuplicates().doesNotContain("");
    }

    /** What the demo's alerts become when they are confirmed must find a plan, and units that it can send. */
    @Test
    void shouldHavePlansThatTheCountysUnitsCanServe() {
        List<SeedRecord> plans = County.records(SeedKind.RESPONSE_PLAN);
        List<String> kinds = plans.stream()
                .flatMap(plan -> texts(plan.body().path("kinds")).stream())
                .toList();

        assertThat(kinds).contains("INTRUSION", "LOITERING", "WANTED_VEHICLE", "ROBBERY", "THEFT", "MISSING_PERSON");
        assertThat(plans).allSatisfy(plan -> {
            assertThat(plan.body().path("message").asText()).isNotBlank();
            assertThat(plan.body().path("units")).allSatisfy(need -> assertThat(
                            County.records(SeedKind.UNIT).stream().filter(unit -> fits(need, unit.body())))
                    .hasSizeGreaterThanOrEqualTo(need.path("count").asInt()));
        });
    }

    private static boolean fits(JsonNode need, JsonNode unit) {
        return (!need.has("kind") || need.path("kind").equals(unit.path("kind")))
                && (!need.has("capability")
                        || texts(unit.path("capabilities"))
                                .contains(need.path("capability").asText()));
    }

    @ParameterizedTest
    @EnumSource(names = {"CAMERA", "UNIT", "DWELLING"})
    void shouldPlaceEverythingInItsOwnTownship(SeedKind kind) {
        Map<String, Geometry> townships = CountyMaps.areas("townships");

        assertThat(County.records(kind)).allSatisfy(record -> {
            JsonNode at = record.body().has("location")
                    ? record.body().path("location")
                    : record.body().path("position");
            Point point =
                    CountyMaps.point(at.path("lon").asDouble(), at.path("lat").asDouble());
            assertThat(townships
                            .get(record.body().path("townshipCode").asText())
                            .contains(point))
                    .as(record.label())
                    .isTrue();
        });
    }

    @Test
    void shouldTileTheCountyWithTownshipsAndEachTownshipWithItsGrids() {
        Map<String, Geometry> townships = CountyMaps.areas("townships");
        Map<String, Geometry> grids = CountyMaps.areas("grids");

        assertTiles(List.copyOf(townships.values()), UnaryUnionOp.union(townships.values()));
        townships.forEach((code, township) -> {
            List<Geometry> own = grids.entrySet().stream()
                    .filter(g -> g.getKey().startsWith(code))
                    .map(Map.Entry::getValue)
                    .toList();
            assertThat(own).as(code).hasSizeBetween(2, 4);
            assertTiles(own, township);
        });
    }

    private static void assertTiles(List<Geometry> parts, Geometry whole) {
        assertThat(parts).allMatch(Geometry::isValid);
        assertThat(UnaryUnionOp.union(parts).symDifference(whole).getArea()).isLessThan(NOTHING);
        assertThat(whole.getGeometryType()).isEqualTo("Polygon");
        for (int a = 0; a < parts.size(); a++) {
            for (int b = a + 1; b < parts.size(); b++) {
                assertThat(parts.get(a).intersection(parts.get(b)).getArea()).isLessThan(NOTHING);
            }
        }
    }

    @Test
    void shouldGiveGridsThePolygonsThatTheMapShows() {
        Map<String, Geometry> drawn = CountyMaps.areas("grids");

        assertThat(County.records(SeedKind.GRID)).hasSameSizeAs(drawn.keySet()).allSatisfy(grid -> {
            JsonNode polygon = grid.body().path("polygon");
            assertThat(CountyMaps.ring(polygon).equalsTopo(drawn.get(grid.code())))
                    .isTrue();
            assertThat(grid.body().path("officers")).isNotEmpty();
        });
    }

    @Test
    void shouldConnectEveryJunction() {
        Map<String, Set<String>> neighbours = new HashMap<>();
        for (JsonNode road : CountyMaps.features("roads")) {
            JsonNode p = road.path("properties");
            assertThat(p.path("lengthMetres").asInt()).isPositive();
            assertThat(p.path("speedKmh").asInt()).isBetween(20, 80);
            neighbours
                    .computeIfAbsent(p.path("from").asText(), k -> new HashSet<>())
                    .add(p.path("to").asText());
            neighbours
                    .computeIfAbsent(p.path("to").asText(), k -> new HashSet<>())
                    .add(p.path("from").asText());
        }
        Set<String> reached = new HashSet<>();
        Deque<String> next =
                new ArrayDeque<>(List.of(neighbours.keySet().iterator().next()));
        while (!next.isEmpty()) {
            String junction = next.pop();
            if (reached.add(junction)) {
                next.addAll(neighbours.get(junction));
            }
        }

        Set<String> all = CountyMaps.features("junctions").stream()
                .map(j -> j.path("properties").path("id").asText())
                .collect(Collectors.toSet());
        assertThat(reached).isEqualTo(all);
    }

    @Test
    void shouldPutTheDemoOfficerNearestToTheFootageAndTheDemoGridOfficerInItsGrid() {
        List<SeedRecord> withFootage = County.records(SeedKind.CAMERA).stream()
                .filter(c -> c.body().has("streamUrl"))
                .toList();

        assertThat(withFootage).isNotEmpty().allSatisfy(camera -> {
            Point place = CountyMaps.at(camera, "location");
            SeedRecord nearest = County.records(SeedKind.UNIT).stream()
                    .min((a, b) -> Double.compare(
                            CountyMaps.at(a, "position").distance(place),
                            CountyMaps.at(b, "position").distance(place)))
                    .orElseThrow();
            assertThat(texts(nearest.body().path("crew"))).contains("officer");
            SeedRecord grid = County.records(SeedKind.GRID).stream()
                    .filter(g -> CountyMaps.ring(g.body().path("polygon")).contains(place))
                    .findFirst()
                    .orElseThrow();
            assertThat(texts(grid.body().path("officers"))).contains("grid-officer");
        });
    }

    @Test
    void shouldShipTheFootageThatCamerasName() {
        assertThat(County.records(SeedKind.CAMERA))
                .filteredOn(c -> c.body().has("streamUrl"))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(Path.of("footage"))
                        .isDirectoryContaining(
                                file -> c.body().path("streamUrl").asText().equals("footage:" + file.getFileName())));
    }

    @Test
    void shouldHaveARuleForEveryCameraWithFootageAndNoneForMissingCamerasOrZones() {
        Map<UUID, SeedRecord> cameras =
                County.records(SeedKind.CAMERA).stream().collect(Collectors.toMap(SeedRecord::id, c -> c));
        Set<UUID> ruled = new HashSet<>();
        for (SeedRecord rule : County.records(SeedKind.RULE)) {
            for (JsonNode id : rule.body().path("scope").path("cameraIds")) {
                SeedRecord camera = cameras.get(UUID.fromString(id.asText()));
                assertThat(camera).as(rule.label()).isNotNull();
                assertThat(zones(camera))
                        .containsAll(texts(rule.body().path("scope").path("zoneNames")));
                ruled.add(camera.id());
            }
        }

        assertThat(ruled)
                .containsAll(cameras.values().stream()
                        .filter(c -> c.body().has("streamUrl"))
                        .map(SeedRecord::id)
                        .toList());
    }

    private static List<String> zones(SeedRecord camera) {
        return Stream.of(camera.body().path("zones"))
                .flatMap(z -> z.findValuesAsText("name").stream())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(t -> texts.add(t.asText()));
        return texts;
    }
}
