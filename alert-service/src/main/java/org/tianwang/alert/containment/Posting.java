package org.tianwang.alert.containment;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jgrapht.alg.interfaces.MatchingAlgorithm;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.tianwang.alert.containment.Closers.Closer;

/**
 * Who goes to which point: as many points as possible get a unit of their own that is there early enough, and among
 * such postings the one with the most time to spare in all. A maximum-weight bipartite matching in which a post filled
 * outweighs every gain of time.
 */
final class Posting {

    /** More than all spare seconds together, which are capped at {@link #MOST_SPARE} a point. */
    private static final double FILLED = 1e6;

    private static final double MOST_SPARE = 900;

    private Posting() {}

    /** Junction to unit; a junction without an entry has nobody who is there in time. */
    static Map<Integer, Closer> of(Collection<Integer> points, Closers closers, Deadlines deadlines) {
        SimpleWeightedGraph<Object, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<Object> posts = new LinkedHashSet<>(points);
        Set<Object> units = new LinkedHashSet<>(closers.units());
        posts.forEach(graph::addVertex);
        units.forEach(graph::addVertex);
        for (int point : points) {
            for (Closer unit : closers.units()) {
                double spare = deadlines.vehicleAt(point) - unit.at(point);
                if (spare >= deadlines.margin()) {
                    graph.setEdgeWeight(graph.addEdge(point, unit), FILLED + Math.min(MOST_SPARE, Math.floor(spare)));
                }
            }
        }
        if (graph.edgeSet().isEmpty()) {
            return Map.of();
        }
        MatchingAlgorithm.Matching<Object, DefaultWeightedEdge> matching =
                new MaximumWeightBipartiteMatching<>(graph, posts, units).getMatching();
        Map<Integer, Closer> posted = new HashMap<>();
        matching.getEdges().forEach(e -> {
            Object a = graph.getEdgeSource(e);
            Object b = graph.getEdgeTarget(e);
            posted.put((Integer) (a instanceof Integer ? a : b), (Closer) (a instanceof Closer ? a : b));
        });
        return posted;
    }

    /** When the vehicle can be where, and by how much a unit has to be earlier. */
    interface Deadlines {
        double vehicleAt(int junction);

        double margin();
    }
}
