package org.tianwang.alert.containment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tianwang.alert.road.Travel;

/**
 * Units that can close points, each with its travel times.
 *
 * @param ready seconds from the last sighting to wheels turning: the sighting's age, the reaction and what a doubtful
 *     position costs
 */
record Closers(List<Closer> units) {

    /**
     * A unit.
     *
     * @param positionAge how old the position is from which it was reckoned, in seconds; null when nobody knows
     * @param only the junction it was already sent to, or -1 when it is free to go anywhere
     * @param freed whether it was sent to one that is needed no more
     */
    record Closer(UUID id, String callSign, Travel travel, double ready, Long positionAge, int only, boolean freed) {

        Closer freed(double reaction) {
            return new Closer(id, callSign, travel, ready + reaction, positionAge, -1, true);
        }

        /** Seconds after the sighting at which it can stand at a junction. */
        double at(int junction) {
            return only >= 0 && only != junction ? Double.POSITIVE_INFINITY : ready + travel.seconds(junction);
        }
    }

    /** Those who were sent to a junction that is not among these may go anywhere, once they have heard of it. */
    Closers releasedFrom(Set<Integer> needed, double reaction) {
        return new Closers(units.stream()
                .map(unit -> unit.only() < 0 || needed.contains(unit.only()) ? unit : unit.freed(reaction))
                .toList());
    }

    /** Those who were sent to a junction that is not among these. */
    List<Closer> idleBut(Set<Integer> needed) {
        return units.stream()
                .filter(unit -> unit.only() >= 0 && !needed.contains(unit.only()))
                .toList();
    }

    /** Seconds after the sighting at which the first of them can stand at a junction. */
    double first(int junction) {
        double first = Double.POSITIVE_INFINITY;
        for (Closer unit : units) {
            first = Math.min(first, unit.at(junction));
        }
        return first;
    }

    /** The same for all junctions at once, one unit after the other: its times lie side by side. */
    double[] firsts(int junctions) {
        double[] first = new double[junctions];
        Arrays.fill(first, Double.POSITIVE_INFINITY);
        for (Closer unit : units) {
            int from = Math.max(0, unit.only());
            int to = unit.only() < 0 ? junctions : unit.only() + 1;
            for (int junction = from; junction < to; junction++) {
                first[junction] = Math.min(first[junction], unit.at(junction));
            }
        }
        return first;
    }

    /** Junctions to which somebody was sent already. */
    BitSet committed() {
        BitSet committed = new BitSet();
        units.stream().mapToInt(Closer::only).filter(only -> only >= 0).forEach(committed::set);
        return committed;
    }
}
