package org.tianwang.alert.containment;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tianwang.alert.road.Road;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.alert.road.Snap;
import org.tianwang.alert.road.SpeedProfile;
import org.tianwang.alert.road.Travel;
import org.tianwang.contracts.GeoPoint;

/** What a plan must not leave: junctions at which the vehicle gets out although all points and gaps are closed. */
final class WaysPast {

    private WaysPast() {}

    /** By walking the roads one by one, as the plan does not. */
    static Set<String> of(RoadMap map, GeoPoint origin, ContainmentPlan plan, ContainmentConfig config) {
        Set<String> closed = new HashSet<>();
        plan.points().forEach(point -> closed.add(point.junction()));
        plan.gaps().forEach(gap -> closed.add(gap.junction()));
        Snap snap = map.snap(origin, 1).orElseThrow();
        SpeedProfile fast = new SpeedProfile(config.fastFactor(), config.fastBestKmh());
        Travel travel = map.from(snap, fast, config.horizon().toSeconds());
        Set<Integer> starts = ContainmentPlanner.starts(map, snap);
        BitSet exits = MapEdge.of(map, config.edge())
                .exitsBut(starts.stream()
                        .filter(start -> travel.seconds(start) == 0)
                        .collect(Collectors.toSet()));
        Set<Integer> seen = new HashSet<>(starts);
        ArrayDeque<Integer> ahead = new ArrayDeque<>(starts);
        Set<String> past = new HashSet<>();
        while (!ahead.isEmpty()) {
            int junction = ahead.poll();
            if (closed.contains(map.junction(junction).code())) {
                continue;
            }
            if (exits.get(junction) || travel.seconds(junction) == Double.POSITIVE_INFINITY) {
                past.add(map.junction(junction).code());
                continue;
            }
            for (int road = 0; road < map.roads(); road++) {
                Road r = map.road(road);
                if (r.from() == junction && seen.add(r.to())) {
                    ahead.add(r.to());
                }
                if (r.to() == junction && !r.oneWay() && seen.add(r.from())) {
                    ahead.add(r.from());
                }
            }
        }
        return past;
    }
}
