package org.tianwang.alert.containment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.alert.road.Road;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.alert.road.RoadMaps;

class RoadCutTest {

    private static final int SIZE = 11;

    @Test
    void shouldTakeTheBridgeAndNotTheManyStreetsBehindIt() {
        // a line of three junctions, then streets that fan out would follow; the middle one is the bridge
        RoadMap map = RoadMaps.grid(5, 1, 1000, 36);

        assertThat(new RoadCut(map, j -> true, j -> j == 4).find(Set.of(0), j -> j == 2 ? 1 : 3))
                .containsExactly(2);
    }

    @Test
    void shouldTakeTheSetNearestToTheVehicleAmongEquals() {
        RoadMap map = RoadMaps.grid(5, 1, 1000, 36);

        assertThat(new RoadCut(map, j -> true, j -> j == 4).find(Set.of(0), j -> j == 0 ? 100 : 1))
                .containsExactly(1);
    }

    @Test
    void shouldCloseNothingWhereThereIsNoWayOut() {
        RoadMap map = RoadMaps.grid(3, 3, 1000, 36);

        assertThat(new RoadCut(map, j -> true, j -> false).find(Set.of(4), j -> 1))
                .isEmpty();
    }

    @Test
    void shouldCountARoadBeyondTheHorizonAsAWayOut() {
        RoadMap map = RoadMaps.grid(3, 3, 1000, 36);

        assertThat(new RoadCut(map, j -> j != 8, j -> false).find(Set.of(0), j -> j == 0 ? 100 : 1))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void shouldCostNoMoreThanAnySetThatSeparates(long seed) {
        RoadMap map = RoadMaps.random(seed, SIZE, 10);
        Random random = new Random(seed * 31);
        double[] prices = random.doubles(SIZE, 1, 9).map(Math::rint).toArray();
        Set<Integer> starts = Set.of(0, 1);
        Set<Integer> escapes = Set.of(SIZE - 1, SIZE - 2);

        Set<Integer> cut = new RoadCut(map, j -> true, escapes::contains).find(starts, j -> prices[j]);

        assertThat(separates(map, cut, starts, escapes)).isTrue();
        assertThat(cost(cut, j -> prices[j])).isEqualTo(cheapest(map, prices, starts, escapes));
    }

    /** The same sets as JGraphT's flow over the same graph, and the same again when the prices have risen meanwhile. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void shouldFindWhatAnotherFlowFindsOnLargerMaps(long seed) {
        RoadMap map = seed % 2 == 0 ? RoadMaps.random(seed, 150, 220) : RoadMaps.grid(12, 13, 200, 40);
        Random random = new Random(seed * 17);
        double[] prices = random.doubles(map.junctions(), 1, 40).map(Math::rint).toArray();
        IntPredicate inside = j -> j % 29 != seed % 29;
        Set<Integer> starts = Set.of(70, 71);
        IntPredicate escape = j -> j > map.junctions() - 8 || j < 5;
        RoadCut roads = new RoadCut(map, inside, escape);

        Set<Integer> cut = roads.find(starts, j -> prices[j]);
        for (int round = 0; round < 3; round++) {
            assertThat(cut).isEqualTo(byJGraphT(map, inside, escape, starts, prices));
            cut.forEach(junction -> prices[junction] = Math.max(prices[junction], 60));
            cut = roads.dearer(cut, 60);
        }
    }

    private static Set<Integer> byJGraphT(
            RoadMap map, IntPredicate inside, IntPredicate escape, Set<Integer> starts, double[] prices) {
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        graph.addVertex(-1);
        graph.addVertex(-2);
        for (int j = 0; j < map.junctions(); j++) {
            if (inside.test(j)) {
                graph.addVertex(2 * j);
                graph.addVertex(2 * j + 1);
                graph.setEdgeWeight(graph.addEdge(2 * j, 2 * j + 1), prices[j]);
                join(graph, 2 * j + 1, -2, escape.test(j));
                join(graph, -1, 2 * j, starts.contains(j));
            }
        }
        for (int i = 0; i < map.roads(); i++) {
            Road road = map.road(i);
            boolean from = inside.test(road.from());
            boolean to = inside.test(road.to());
            join(graph, 2 * road.from() + 1, to ? 2 * road.to() : -2, from);
            join(graph, 2 * road.to() + 1, from ? 2 * road.from() : -2, to && !road.oneWay());
        }
        EdmondsKarpMFImpl<Integer, DefaultWeightedEdge> flow = new EdmondsKarpMFImpl<>(graph);
        flow.calculateMinCut(-1, -2);
        Set<Integer> near = flow.getSourcePartition();
        return near.stream()
                .filter(vertex -> vertex >= 0 && vertex % 2 == 0 && !near.contains(vertex + 1))
                .map(vertex -> vertex / 2)
                .collect(Collectors.toSet());
    }

    private static void join(Graph<Integer, DefaultWeightedEdge> graph, int from, int to, boolean there) {
        if (there && !graph.containsEdge(from, to)) {
            graph.setEdgeWeight(graph.addEdge(from, to), 1e9);
        }
    }

    private static double cheapest(RoadMap map, double[] prices, Set<Integer> starts, Set<Integer> escapes) {
        double best = Double.MAX_VALUE;
        for (int mask = 0; mask < 1 << SIZE; mask++) {
            Set<Integer> closed = new TreeSet<>();
            for (int j = 0; j < SIZE; j++) {
                if ((mask & 1 << j) != 0) {
                    closed.add(j);
                }
            }
            double cost = cost(closed, j -> prices[j]);
            if (cost < best && separates(map, closed, starts, escapes)) {
                best = cost;
            }
        }
        return best;
    }

    private static double cost(Set<Integer> closed, IntToDoubleFunction price) {
        return closed.stream().mapToDouble(price::applyAsDouble).sum();
    }

    private static boolean separates(RoadMap map, Set<Integer> closed, Set<Integer> starts, Set<Integer> escapes) {
        Set<Integer> reached = new TreeSet<>(starts);
        reached.removeAll(closed);
        ArrayDeque<Integer> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            int at = open.poll();
            for (int i = 0; i < map.roads(); i++) {
                Road road = map.road(i);
                int next = road.from() == at ? road.to() : road.to() == at && !road.oneWay() ? road.from() : -1;
                if (next >= 0 && !closed.contains(next) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached.stream().noneMatch(escapes::contains);
    }
}
