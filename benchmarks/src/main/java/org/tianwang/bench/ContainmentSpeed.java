package org.tianwang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.tianwang.alert.containment.ContainmentConfig;
import org.tianwang.alert.containment.ContainmentPlan;
import org.tianwang.alert.containment.ContainmentPlanner;
import org.tianwang.alert.road.Junction;
import org.tianwang.alert.road.Road;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.alert.road.Snap;
import org.tianwang.alert.road.SpeedProfile;
import org.tianwang.alert.unit.RecommendationConfig;
import org.tianwang.alert.unit.Recommender;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.UnitKind;
import org.tianwang.contracts.ops.UnitStatus;
import org.tianwang.contracts.ops.UnitView;
import org.tianwang.seeds.County;

/**
 * How long a containment plan and a recommendation of 200 units take, on the model county and on a generated grid. The
 * peer is JGraphT's own search from one junction to all others on the same roads in the same run.
 */
public final class ContainmentSpeed {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    private final ContainmentPlanner planner =
            new ContainmentPlanner(mapping(ContainmentConfig.class), mapping(RecommendationConfig.class));
    private final Recommender recommender = new Recommender(mapping(RecommendationConfig.class));
    private final int rounds;

    private ContainmentSpeed(int rounds) {
        this.rounds = rounds;
    }

    public static void main(String[] args) {
        ContainmentSpeed bench = new ContainmentSpeed(number(args, "--rounds", 60));
        bench.run("model county", county());
        bench.run("generated grid", grid(number(args, "--side", 224)));
    }

    private static int number(String[] args, String name, int otherwise) {
        int at = List.of(args).indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(args[at + 1]);
    }

    private void run(String name, RoadMap map) {
        Random random = new Random(7);
        List<Double> plans = new ArrayList<>();
        List<Double> rankings = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        DijkstraShortestPath<Integer, DefaultWeightedEdge> peer = new DijkstraShortestPath<>(graph(map));
        int points = 0;
        int warmUp = Math.max(1, rounds / 3);
        for (int round = 0; round < warmUp + rounds; round++) {
            GeoPoint origin = map.junction(random.nextInt(map.junctions())).location();
            List<UnitView> units = units(map, 200, random);
            long begun = System.nanoTime();
            ContainmentPlan plan = planner.plan(
                            map,
                            new ContainmentPlanner.Question(
                                    origin, NOW.minusSeconds(20), NOW, units.subList(0, 60), Map.of(), List.of()))
                    .orElseThrow();
            double planned = millis(begun);
            begun = System.nanoTime();
            recommender.rank(units, new Recommender.Question(origin, NOW, Set.of(), map));
            double ranked = millis(begun);
            begun = System.nanoTime();
            peer.getPaths(random.nextInt(map.junctions())).getWeight(0);
            double searched = millis(begun);
            if (round >= warmUp) {
                plans.add(planned);
                rankings.add(ranked);
                peers.add(searched);
                points += plan.points().size() + plan.gaps().size();
            }
        }
        System.out.printf(
                Locale.ROOT, "%s: %d junctions, %d roads, %d rounds%n", name, map.junctions(), map.roads(), rounds);
        print("containment, 60 units", plans, peers);
        print("recommendation, 200 units", rankings, peers);
        print("peer: JGraphT Dijkstra, one to all", peers, peers);
        System.out.printf(Locale.ROOT, "  points and gaps a plan: %.1f%n", points / (double) rounds);
    }

    private static void print(String what, List<Double> millis, List<Double> peer) {
        System.out.printf(
                Locale.ROOT,
                "  %-36s p50 %7.1f ms  p95 %7.1f ms  max %7.1f ms  ratio %.1f%n",
                what,
                at(millis, 0.5),
                at(millis, 0.95),
                at(millis, 1),
                at(millis, 0.5) / at(peer, 0.5));
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static List<UnitView> units(RoadMap map, int count, Random random) {
        UnitKind[] kinds = UnitKind.values();
        List<UnitView> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Road road = map.road(random.nextInt(map.roads()));
            int index = random.nextInt(map.roads());
            GeoPoint at = map.place(new Snap(index, map.road(index).metres() * random.nextDouble(), 0));
            units.add(new UnitView(
                    new UUID(random.nextLong(), random.nextLong()),
                    1,
                    "u" + i + road.name(),
                    kinds[i % kinds.length],
                    List.of(),
                    List.of(),
                    "T01",
                    UnitStatus.AVAILABLE,
                    true,
                    false,
                    at,
                    NOW,
                    0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        return units;
    }

    private static RoadMap county() {
        Map<String, Integer> numbers = new HashMap<>();
        List<Junction> junctions = new ArrayList<>();
        for (JsonNode f : County.read("basemap/junctions.geojson").path("features")) {
            numbers.put(f.at("/properties/id").asText(), junctions.size());
            junctions.add(new Junction(
                    f.at("/properties/id").asText(),
                    f.at("/properties/name").asText(),
                    point(f.at("/geometry/coordinates"))));
        }
        List<Road> roads = new ArrayList<>();
        for (JsonNode f : County.read("basemap/roads.geojson").path("features")) {
            List<GeoPoint> line = new ArrayList<>();
            f.at("/geometry/coordinates").forEach(at -> line.add(point(at)));
            JsonNode p = f.path("properties");
            roads.add(new Road(
                    numbers.get(p.path("from").asText()),
                    numbers.get(p.path("to").asText()),
                    p.path("name").asText(),
                    p.path("lengthMetres").asDouble(),
                    p.path("speedKmh").asDouble(),
                    false,
                    line));
        }
        return new RoadMap(junctions, roads);
    }

    private static GeoPoint point(JsonNode coordinates) {
        return new GeoPoint(coordinates.path(0).asDouble(), coordinates.path(1).asDouble());
    }

    /** Streets every 200 metres, every tenth a fast one; 224 by 224 makes 99,904 roads. */
    private static RoadMap grid(int side) {
        List<Junction> junctions = new ArrayList<>();
        List<Road> roads = new ArrayList<>();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int here = y * side + x;
                junctions.add(new Junction("J" + here, "J" + here, new GeoPoint(113 + x * 0.00215, 33 + y * 0.0018)));
                if (x > 0) {
                    roads.add(street(junctions, here - 1, here, y % 10 == 0 ? 60 : 35));
                }
                if (y > 0) {
                    roads.add(street(junctions, here - side, here, x % 10 == 0 ? 60 : 35));
                }
            }
        }
        return new RoadMap(junctions, roads);
    }

    private static Road street(List<Junction> junctions, int from, int to, double kmh) {
        return new Road(
                from,
                to,
                "",
                200,
                kmh,
                false,
                List.of(junctions.get(from).location(), junctions.get(to).location()));
    }

    private static DirectedWeightedPseudograph<Integer, DefaultWeightedEdge> graph(RoadMap map) {
        var graph = new DirectedWeightedPseudograph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        SpeedProfile car = new SpeedProfile(1, 200);
        for (int j = 0; j < map.junctions(); j++) {
            graph.addVertex(j);
        }
        for (int i = 0; i < map.roads(); i++) {
            Road road = map.road(i);
            double seconds = road.metres() * 3.6 / Math.min(road.kmh() * car.factor(), car.bestKmh());
            graph.setEdgeWeight(graph.addEdge(road.from(), road.to()), seconds);
            graph.setEdgeWeight(graph.addEdge(road.to(), road.from()), seconds);
        }
        return graph;
    }

    private static <T> T mapping(Class<T> type) {
        return new SmallRyeConfigBuilder().withMapping(type).build().getConfigMapping(type);
    }
}
