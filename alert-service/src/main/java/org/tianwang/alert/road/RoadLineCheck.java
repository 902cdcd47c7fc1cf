package org.tianwang.alert.road;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.platform.problem.InvalidProblem;

/**
 * Whether the lines of a network are those of its roads. One drawn from its end to its beginning is the usual slip of an
 * export, and nobody sees it on a map: it would turn one-way roads round and measure every way from the wrong end.
 */
final class RoadLineCheck {

    /** How far from its junction a line may begin or end: wide crossings are drawn as one point. */
    private static final double NEAR = 250;

    private RoadLineCheck() {}

    /** Names the first line that is at fault. */
    static void check(RoadNetworkRequest network) {
        Map<String, GeoPoint> places = new HashMap<>();
        network.junctions().forEach(junction -> places.put(junction.id(), junction.location()));
        for (int i = 0; i < network.roads().size(); i++) {
            RoadNetworkRequest.RoadRequest road = network.roads().get(i);
            if (road.line() != null && !road.line().isEmpty()) {
                check("roads[" + i + "].line", road.line(), places.get(road.from()), places.get(road.to()));
            }
        }
    }

    private static void check(String field, List<GeoPoint> line, GeoPoint from, GeoPoint to) {
        if (line.size() < 2) {
            throw new InvalidProblem(field, "must have two points or more; without a line the road is straight");
        }
        if (!line.stream().allMatch(point -> Math.abs(point.lon()) <= 180 && Math.abs(point.lat()) <= 85)) {
            throw new InvalidProblem(field, "must be degrees: lon -180 to 180, lat -85 to 85");
        }
        if (isFar(line.getFirst(), from) || isFar(line.getLast(), to)) {
            boolean reversed = !isFar(line.getFirst(), to) && !isFar(line.getLast(), from);
            throw new InvalidProblem(
                    field,
                    reversed
                            ? "runs from the road's end to its beginning: turn it round"
                            : "must begin and end at the road's junctions");
        }
    }

    private static boolean isFar(GeoPoint a, GeoPoint b) {
        return Lengths.of(List.of(a, b)) > NEAR;
    }
}
