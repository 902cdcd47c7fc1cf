package org.tianwang.alert.unit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tianwang.alert.unit.Recommendation.Code;
import org.tianwang.alert.unit.Recommendation.Reason;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.UnitKind;
import org.tianwang.contracts.ops.UnitView;

/**
 * Ranks every unit that may be sent, near or far. Free units come first, by travel time plus what a doubtful position
 * costs; units whose place is not known follow; busy ones come last, by the same order, because taking a unit off a
 * running task is a person's decision. Pure: the same input gives the same order, call sign breaking ties.
 */
final class Recommender {

    private final RecommendationConfig config;

    Recommender(RecommendationConfig config) {
        this.config = config;
    }

    List<Recommendation> rank(List<UnitView> units, GeoPoint place, Instant now) {
        List<Weighed> weighed = units.stream()
                .filter(unit -> unit.onShift() && !unit.outOfService())
                .map(unit -> weigh(unit, place, now))
                .sorted(Weighed.ORDER)
                .toList();
        List<Recommendation> ranked = new ArrayList<>(weighed.size());
        for (Weighed unit : weighed) {
            ranked.add(unit.toRecommendation(ranked.size() + 1));
        }
        return ranked;
    }

    private Weighed weigh(UnitView unit, GeoPoint place, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        Long metres = null;
        Long eta = null;
        double cost = Double.MAX_VALUE;
        if (unit.position() == null || place == null) {
            reasons.add(new Reason(Code.POSITION_UNKNOWN, null, null, "place not known, ranked after those with one"));
        } else {
            double distance = Geo.metresBetween(unit.position(), place);
            double seconds = distance * config.detour() / (speed(unit.kind()) / 3.6);
            metres = Math.round(distance);
            eta = Math.round(seconds);
            reasons.add(reason(Code.TRAVEL_TIME, eta, "s", "%.0f s on the way"));
            reasons.add(reason(Code.DISTANCE, metres, "m", "%.0f m in a straight line"));
            reasons.add(reason(Code.SPEED, speed(unit.kind()), "km/h", "%.0f km/h by its kind"));
            cost = seconds + positionCost(unit.positionAt(), now, reasons);
        }
        reasons.add(reason(Code.LOAD, unit.activeTasks(), "tasks", busyText(unit.activeTasks())));
        reasons.add(new Reason(Code.SHIFT, null, null, "on shift"));
        if (!unit.capabilities().isEmpty()) {
            reasons.add(new Reason(Code.CAPABILITIES, null, null, String.join(", ", unit.capabilities())));
        }
        return new Weighed(unit, eta, metres, cost, List.copyOf(reasons));
    }

    private double positionCost(Instant positionAt, Instant now, List<Reason> reasons) {
        if (positionAt == null) {
            return config.doubtfulPositionCosts().toSeconds();
        }
        Duration age = Duration.between(positionAt, now);
        boolean doubtful = age.compareTo(config.positionFreshFor()) > 0;
        long cost = doubtful ? config.doubtfulPositionCosts().toSeconds() : 0;
        String text = doubtful ? "position %.0f s old, counted as " + cost + " s more" : "position %.0f s old";
        reasons.add(reason(Code.POSITION_AGE, Math.max(0, age.toSeconds()), "s", text));
        return cost;
    }

    private static String busyText(int tasks) {
        return tasks == 0 ? "free" : "%.0f running task" + (tasks == 1 ? "" : "s") + ", ranked after the free ones";
    }

    private double speed(UnitKind kind) {
        RecommendationConfig.Speeds speeds = config.speed();
        return switch (kind) {
            case PATROL_CAR -> speeds.patrolCar();
            case MOTORCYCLE -> speeds.motorcycle();
            case FOOT -> speeds.foot();
            case VILLAGE_POLICE -> speeds.villagePolice();
            case SPECIAL -> speeds.special();
        };
    }

    private static Reason reason(Code code, double value, String unit, String text) {
        return new Reason(code, value, unit, String.format(Locale.ROOT, text, value));
    }

    private record Weighed(UnitView unit, Long eta, Long metres, double cost, List<Reason> reasons) {

        static final Comparator<Weighed> ORDER = Comparator.<Weighed>comparingInt(w -> w.unit.activeTasks() > 0 ? 1 : 0)
                .thenComparingDouble(Weighed::cost)
                .thenComparing(w -> w.unit.callSign());

        Recommendation toRecommendation(int rank) {
            return new Recommendation(
                    unit.id(), unit.callSign(), unit.kind(), unit.status(), rank, eta, metres, reasons);
        }
    }
}
