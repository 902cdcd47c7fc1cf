package org.tianwang.alert.road;

import java.util.ArrayList;
import java.util.List;

/**
 * Travel times between one place and all junctions, and from there to any place on a road. Infinite where there is no
 * way, or none within the horizon.
 */
public final class Travel {

    private final Ends ends;
    private final double[] seconds;
    private final double[] metres;
    private final double horizon;

    Travel(Ends ends, double[] seconds, double[] metres, double horizon) {
        this.ends = ends;
        this.seconds = seconds;
        this.metres = metres;
        this.horizon = horizon;
    }

    /** A way by road. */
    public record Way(double seconds, double metres) {

        private static final Way NONE = new Way(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

        public boolean exists() {
            return seconds < Double.POSITIVE_INFINITY;
        }
    }

    /** The place itself, and how its road's ends are reached. */
    record Ends(RoadMap map, Snap place, SpeedProfile profile, boolean towards, List<Search.Start> starts) {}

    static Ends ends(RoadMap map, Snap place, SpeedProfile profile, boolean towards) {
        Road road = map.road(place.road());
        List<Search.Start> starts = new ArrayList<>(2);
        double behind = place.along();
        double ahead = road.metres() - place.along();
        if (towards || !road.oneWay()) {
            starts.add(new Search.Start(road.from(), profile.seconds(behind, road.kmh()), behind));
        }
        if (!towards || !road.oneWay()) {
            starts.add(new Search.Start(road.to(), profile.seconds(ahead, road.kmh()), ahead));
        }
        return new Ends(map, place, profile, towards, starts);
    }

    /** Seconds between the place and a junction. */
    public double seconds(int junction) {
        return seconds[junction] <= horizon ? seconds[junction] : Double.POSITIVE_INFINITY;
    }

    /** The way between the place and another one. */
    public Way way(Snap other) {
        Road road = ends.map.road(other.road());
        double toFrom = other.along();
        double toTo = road.metres() - other.along();
        Way best = Way.NONE;
        if (!ends.towards || !road.oneWay()) {
            best = shorter(best, over(road.from(), toFrom, road));
        }
        if (ends.towards || !road.oneWay()) {
            best = shorter(best, over(road.to(), toTo, road));
        }
        return other.road() == ends.place.road() ? shorter(best, straight(other, road)) : best;
    }

    /** For a one-way road the two are reached the other way round when one comes from the place. */
    private Way over(int junction, double metresOnRoad, Road road) {
        double at = seconds(junction);
        return at == Double.POSITIVE_INFINITY
                ? Way.NONE
                : new Way(at + ends.profile.seconds(metresOnRoad, road.kmh()), metres[junction] + metresOnRoad);
    }

    private Way straight(Snap other, Road road) {
        double ahead = ends.towards ? ends.place.along() - other.along() : other.along() - ends.place.along();
        if (road.oneWay() && ahead < 0) {
            return Way.NONE;
        }
        return new Way(ends.profile.seconds(Math.abs(ahead), road.kmh()), Math.abs(ahead));
    }

    private static Way shorter(Way a, Way b) {
        return b.seconds < a.seconds ? b : a;
    }
}
