package org.tianwang.alert.containment;

import java.util.List;
import java.util.UUID;
import org.tianwang.alert.road.Travel;

/**
 * Units that can close points, each with its travel times.
 *
 * @param ready seconds from the last sighting to wheels turning: the sighting's age, the reaction and what a doubtful
 *     position costs
 */
record Closers(List<Closer> units) {

    /** A unit; {@code only} is the junction it was already sent to, or -1 when it is free to go anywhere. */
    record Closer(UUID id, String callSign, Travel travel, double ready, int only) {

        /** Seconds after the sighting at which it can stand at a junction. */
        double at(int junction) {
            return only >= 0 && only != junction ? Double.POSITIVE_INFINITY : ready + travel.seconds(junction);
        }
    }

    /** Seconds after the sighting at which the first of them can stand at a junction. */
    double first(int junction) {
        double first = Double.POSITIVE_INFINITY;
        for (Closer unit : units) {
            first = Math.min(first, unit.at(junction));
        }
        return first;
    }

    boolean isCommitted(int junction) {
        return units.stream().anyMatch(unit -> unit.only() == junction);
    }
}
