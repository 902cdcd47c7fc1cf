package org.tianwang.alert.containment;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.tianwang.alert.road.Road;
import org.tianwang.alert.road.RoadMap;

/**
 * The cheapest set of junctions that separates where a vehicle is from wherever it must not get: a minimum vertex cut.
 * Every junction is split into an entrance and an exit joined by an arc whose capacity is the price of closing it;
 * roads have no price (Menger's theorem by way of max-flow min-cut; Ahuja, Magnanti and Orlin, <i>Network Flows</i>,
 * 1993, chapter 6). Of several cheapest sets the one nearest to the vehicle is taken: what {@link Flow} can still reach
 * from the source. Junctions out of the vehicle's reach are no part of it.
 */
final class RoadCut {

    /** Prices are compared in thousandths; what lies below is noise of the travel times. */
    private static final double PER_PRICE = 1000;

    private static final int SOURCE = 0;
    private static final int SINK = 1;

    private final RoadMap map;
    private final IntPredicate inside;
    private final IntPredicate escape;
    /** By junction: the arc from its entrance to its exit, or -1 outside. */
    private final int[] closing;
    /** By junction: its entrance; the exit is the next one. */
    private final int[] entrance;

    private final long[] priced;
    private Flow flow;

    /**
     * @param inside junctions that the vehicle can reach within the horizon
     * @param escape junctions inside at which it is as good as gone, such as the edge of the map
     */
    RoadCut(RoadMap map, IntPredicate inside, IntPredicate escape) {
        this.map = map;
        this.inside = inside;
        this.escape = escape;
        this.closing = new int[map.junctions()];
        this.entrance = new int[map.junctions()];
        this.priced = new long[map.junctions()];
    }

    /** The junctions to close; empty when there is no way out. */
    Set<Integer> find(Set<Integer> starts, IntToDoubleFunction price) {
        int vertices = 2;
        for (int junction = 0; junction < map.junctions(); junction++) {
            entrance[junction] = inside.test(junction) ? vertices : -1;
            vertices += inside.test(junction) ? 2 : 0;
        }
        flow = new Flow(vertices, SOURCE, SINK);
        for (int junction = 0; junction < map.junctions(); junction++) {
            closing[junction] = isInside(junction) ? split(junction, price.applyAsDouble(junction)) : -1;
        }
        for (int i = 0; i < map.roads(); i++) {
            Road road = map.road(i);
            connect(road.from(), road.to());
            if (!road.oneWay()) {
                connect(road.to(), road.from());
            }
        }
        starts.stream().filter(this::isInside).forEach(start -> flow.join(SOURCE, entrance[start], Flow.ENDLESS));
        return cheapest();
    }

    /**
     * The same after some junctions have become dearer: what flowed until now flows on, and only the difference is
     * sought. Nothing becomes cheaper.
     */
    Set<Integer> dearer(Set<Integer> junctions, double price) {
        for (int junction : junctions) {
            long more = Math.max(0, thousandths(price) - priced[junction]);
            flow.widen(closing[junction], more);
            priced[junction] += more;
        }
        return cheapest();
    }

    private Set<Integer> cheapest() {
        flow.fill();
        Set<Integer> cut = new TreeSet<>();
        for (int junction = 0; junction < map.junctions(); junction++) {
            if (isInside(junction) && flow.isNear(entrance[junction]) && !flow.isNear(entrance[junction] + 1)) {
                cut.add(junction);
            }
        }
        return cut;
    }

    private int split(int junction, double price) {
        priced[junction] = thousandths(price);
        if (escape.test(junction)) {
            flow.join(entrance[junction] + 1, SINK, Flow.ENDLESS);
        }
        return flow.join(entrance[junction], entrance[junction] + 1, priced[junction]);
    }

    /** A road that leads beyond the horizon leads out. */
    private void connect(int from, int to) {
        if (isInside(from) && from != to) {
            flow.join(entrance[from] + 1, isInside(to) ? entrance[to] : SINK, Flow.ENDLESS);
        }
    }

    private boolean isInside(int junction) {
        return entrance[junction] >= 0;
    }

    private static long thousandths(double price) {
        return Math.round(price * PER_PRICE);
    }
}
