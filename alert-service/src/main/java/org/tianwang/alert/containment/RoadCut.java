package org.tianwang.alert.containment;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.tianwang.alert.road.RoadMap;

/**
 * The cheapest set of junctions that separates where a vehicle is from wherever it must not get: a minimum vertex cut.
 * Every junction is split into an entrance and an exit joined by an edge whose capacity is the price of closing it;
 * roads have no price (Menger's theorem by way of max-flow min-cut; Ahuja, Magnanti and Orlin, <i>Network Flows</i>,
 * 1993, chapter 6). Of several cheapest sets the one nearest to the vehicle is taken: what flow can still reach from
 * the source. Augmenting paths are searched in breadth, without recursion; there are as few as there are points.
 */
final class RoadCut {

    /** More than all prices together: never cut. */
    private static final double NEVER = 1e9;

    private static final int SOURCE = -1;
    private static final int SINK = -2;

    private final RoadMap map;
    private final IntPredicate inside;
    private final IntPredicate escape;
    private final Graph<Integer, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);

    /**
     * @param inside junctions that the vehicle can reach within the horizon
     * @param escape junctions inside at which it is as good as gone, such as the edge of the map
     */
    RoadCut(RoadMap map, IntPredicate inside, IntPredicate escape) {
        this.map = map;
        this.inside = inside;
        this.escape = escape;
    }

    /** The junctions to close; empty when there is no way out. */
    Set<Integer> find(Set<Integer> starts, IntToDoubleFunction price) {
        graph.addVertex(SOURCE);
        graph.addVertex(SINK);
        for (int junction = 0; junction < map.junctions(); junction++) {
            if (inside.test(junction)) {
                split(junction, price.applyAsDouble(junction));
            }
        }
        for (int road = 0; road < map.roads(); road++) {
            connect(map.road(road).from(), map.road(road).to());
            if (!map.road(road).oneWay()) {
                connect(map.road(road).to(), map.road(road).from());
            }
        }
        starts.stream().filter(inside::test).forEach(start -> join(SOURCE, entrance(start), NEVER));
        EdmondsKarpMFImpl<Integer, DefaultWeightedEdge> flow = new EdmondsKarpMFImpl<>(graph);
        double value = flow.calculateMinCut(SOURCE, SINK);
        if (value >= NEVER) {
            throw new IllegalStateException("a start is an escape: nothing can be closed");
        }
        Set<Integer> near = flow.getSourcePartition();
        return near.stream()
                .filter(vertex -> vertex >= 0 && vertex % 2 == 0 && !near.contains(vertex + 1))
                .map(vertex -> vertex / 2)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void split(int junction, double price) {
        graph.addVertex(entrance(junction));
        graph.addVertex(exit(junction));
        join(entrance(junction), exit(junction), price);
        if (escape.test(junction)) {
            join(exit(junction), SINK, NEVER);
        }
    }

    /** A road that leads beyond the horizon leads out. */
    private void connect(int from, int to) {
        if (inside.test(from) && from != to) {
            join(exit(from), inside.test(to) ? entrance(to) : SINK, NEVER);
        }
    }

    private void join(int from, int to, double capacity) {
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        if (edge != null) {
            graph.setEdgeWeight(edge, capacity);
        }
    }

    private static int entrance(int junction) {
        return 2 * junction;
    }

    private static int exit(int junction) {
        return 2 * junction + 1;
    }
}
