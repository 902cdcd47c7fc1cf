package org.tianwang.alert.containment;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.tianwang.alert.containment.Closers.Closer;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.alert.road.Travel;

/**
 * The fewest points to close, and who goes where.
 *
 * <p>A junction can be closed if some unit's <em>margin</em> there is large enough: the vehicle's earliest arrival, less
 * the age of the sighting, the reaction and the unit's own travel time. It then costs about one; one that the vehicle
 * can reach first costs a hundred times that and is a gap that stays open; one it can have passed already costs more than
 * all others together, as closing it closes nothing. Ways out that it can have passed are gaps beforehand, and what is left
 * is closed all the same. {@link RoadCut} finds the cheapest separating set, so gaps are few first and points are few
 * second; a small surcharge prefers larger margins among equals.
 *
 * <p>Every point wants a unit of its own, which a cut does not know of. {@link Posting} gives out the units; where they do
 * not suffice, the points left over are taken for gaps and the cut is sought again. Choosing points and units in one is
 * a cut with side constraints, for which no efficient exact method is known (interdiction with several resources, Wood,
 * <i>Deterministic network interdiction</i>, 1993, is NP-hard); the rounds keep the best answer found.
 */
final class Encirclement {

    private static final double POINT = 1000;
    private static final double GAP = 100 * POINT;
    private static final double PASSED = 100_000 * GAP;
    private static final double SURCHARGE = 9;
    private static final double AMPLE = 120;
    private static final double SENT_ALREADY = POINT - 100;
    private static final int ROUNDS = 6;

    private final RoadMap map;
    private final Pursuit pursuit;
    private final Closers closers;
    private final double[] first;
    private final BitSet committed;
    private final Set<Integer> lost = new TreeSet<>();

    Encirclement(RoadMap map, Pursuit pursuit, Closers closers) {
        this.map = map;
        this.pursuit = pursuit;
        this.closers = closers;
        this.first = closers.firsts(map.junctions());
        this.committed = closers.committed();
        for (int junction = 0; junction < map.junctions(); junction++) {
            if (hasPassed(junction) && pursuit.escape().test(junction)) {
                lost.add(junction);
            }
        }
    }

    /**
     * A vehicle's flight.
     *
     * @param earliest its earliest arrivals, in seconds after it was seen
     * @param starts the junctions it comes to first
     * @param age seconds since it was seen
     * @param horizon seconds after the sighting up to which roads are looked at
     * @param escape junctions at which it is as good as gone
     */
    record Pursuit(Travel earliest, Set<Integer> starts, double age, double horizon, double margin, IntPredicate escape)
            implements Posting.Deadlines {

        @Override
        public double vehicleAt(int junction) {
            return earliest.seconds(junction);
        }
    }

    /** Points with the unit that closes each, and the gaps that nobody can close in time. */
    record Ring(Map<Integer, Closer> points, Set<Integer> gaps) {

        boolean isBetterThan(Ring other) {
            return other == null
                    || gaps.size() < other.gaps.size()
                    || (gaps.size() == other.gaps.size() && points.size() < other.points.size());
        }
    }

    Ring solve() {
        RoadCut roads = new RoadCut(
                map, this::isInside, junction -> pursuit.escape().test(junction) && !lost.contains(junction));
        Set<Integer> cut = roads.find(pursuit.starts(), this::price);
        Set<Integer> withoutUnit = new HashSet<>();
        Ring best = null;
        for (int round = 1; ; round++) {
            Ring ring = post(cut);
            best = ring.isBetterThan(best) ? ring : best;
            Set<Integer> unposted = new TreeSet<>(ring.gaps());
            unposted.removeIf(junction -> !isClosable(junction));
            if (!withoutUnit.addAll(unposted) || round == ROUNDS) {
                return best;
            }
            cut = roads.dearer(unposted, GAP);
        }
    }

    private Ring post(Set<Integer> cut) {
        Map<Integer, Closer> posted = Posting.of(cut, closers, pursuit);
        Set<Integer> gaps = new TreeSet<>(cut);
        gaps.removeAll(posted.keySet());
        gaps.addAll(lost);
        return new Ring(posted, gaps);
    }

    private double price(int junction) {
        if (hasPassed(junction)) {
            return PASSED;
        }
        if (!isClosable(junction)) {
            return GAP;
        }
        if (committed.get(junction)) {
            return SENT_ALREADY;
        }
        return POINT + SURCHARGE * Math.max(0, 1 - margin(junction) / AMPLE);
    }

    private boolean hasPassed(int junction) {
        return pursuit.vehicleAt(junction) <= pursuit.age();
    }

    private boolean isClosable(int junction) {
        return margin(junction) >= pursuit.margin();
    }

    private double margin(int junction) {
        return pursuit.vehicleAt(junction) - first[junction];
    }

    private boolean isInside(int junction) {
        return pursuit.vehicleAt(junction) <= pursuit.horizon();
    }
}
