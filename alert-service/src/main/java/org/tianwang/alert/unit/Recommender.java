package org.tianwang.alert.unit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.alert.road.Travel;
import org.tianwang.alert.unit.Recommendation.Code;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.UnitKind;
import org.tianwang.contracts.ops.UnitView;

/**
 * Ranks every unit that may be sent, near or far. Free units come first, by travel time plus what a doubtful position,
 * an unknown way, a lacking capability or a shift about to end costs; units whose place is not known follow, by the
 * latter two; busy ones come last, by the same order, because taking a unit off a running task is a person's decision.
 * Travel times are those of the road map; without one, or off it, those of the straight line, and the reasons say so.
 * Pure: the same input gives the same order, call sign breaking ties.
 */
public final class Recommender {

    private final RecommendationConfig config;

    public Recommender(RecommendationConfig config) {
        this.config = config;
    }

    /**
     * What is asked.
     *
     * @param place null when it is not known
     * @param wanted capabilities that the incident calls for
     * @param map null when none is loaded
     */
    public record Question(GeoPoint place, Instant now, Set<String> wanted, RoadMap map) {}

    public List<Recommendation> rank(List<UnitView> units, Question question) {
        Optional<TravelTimes> roads = question.place() == null || question.map() == null
                ? Optional.empty()
                : TravelTimes.to(question.place(), question.map(), config);
        List<Weighed> weighed = units.stream()
                .filter(unit -> unit.onShift() && !unit.outOfService())
                .map(unit -> weigh(unit, question, roads))
                .sorted(Weighed.ORDER)
                .toList();
        List<Recommendation> ranked = new ArrayList<>(weighed.size());
        for (Weighed unit : weighed) {
            ranked.add(unit.toRecommendation(ranked.size() + 1));
        }
        return ranked;
    }

    private Weighed weigh(UnitView unit, Question question, Optional<TravelTimes> roads) {
        Reasons reasons = new Reasons();
        Travel.Way way = null;
        double cost = 0;
        if (unit.position() == null || question.place() == null) {
            reasons.say(Code.POSITION_UNKNOWN, "place not known, ranked after those with one");
        } else {
            Optional<Travel.Way> byRoad = roads.flatMap(times -> times.of(unit.kind(), unit.position()));
            way = byRoad.orElseGet(() -> straight(unit, question));
            long unknown = roads.isPresent() && byRoad.isEmpty()
                    ? config.unknownWayCosts().toSeconds()
                    : 0;
            say(way, byRoad.isPresent(), unit.kind(), reasons);
            if (byRoad.isEmpty()) {
                sayStraight(question, unknown, reasons);
            }
            cost = way.seconds() + unknown + positionCost(unit, question.now(), reasons);
        }
        reasons.add(Code.LOAD, unit.activeTasks(), "tasks", busyText(unit.activeTasks()));
        cost += shiftCost(unit, question.now(), way, reasons);
        cost += capabilityCost(unit, question.wanted(), reasons);
        cost += crewCost(unit, reasons);
        return new Weighed(unit, way, cost, reasons.list());
    }

    private Travel.Way straight(UnitView unit, Question question) {
        double metres = Geo.metresBetween(unit.position(), question.place());
        return new Travel.Way(metres * config.detour() / (speed(unit.kind()) / 3.6), metres);
    }

    private void say(Travel.Way way, boolean byRoad, UnitKind kind, Reasons reasons) {
        reasons.add(Code.TRAVEL_TIME, Math.round(way.seconds()), "s", "%.0f s on the way");
        if (byRoad) {
            reasons.add(Code.ROAD_DISTANCE, Math.round(way.metres()), "m", "%.0f m by road");
        } else {
            reasons.add(Code.DISTANCE, Math.round(way.metres()), "m", "%.0f m in a straight line");
            reasons.add(Code.SPEED, speed(kind), "km/h", "%.0f km/h by its kind");
        }
    }

    private void sayStraight(Question question, long unknown, Reasons reasons) {
        String line = ": straight line, " + config.detour() + " times as long";
        if (question.map() == null) {
            reasons.say(Code.STRAIGHT_LINE, "no road map is loaded" + line);
        } else if (unknown == 0) {
            reasons.say(Code.STRAIGHT_LINE, "the place lies on no road of the map" + line);
        } else {
            reasons.add(Code.STRAIGHT_LINE, unknown, "s", "no way on the road map" + line + costText(unknown));
        }
    }

    private double positionCost(UnitView unit, Instant now, Reasons reasons) {
        double doubt = config.doubtfulPositionCosts().toSeconds();
        if (unit.positionAt() == null) {
            return doubt;
        }
        Duration age = Duration.between(unit.positionAt(), now);
        boolean old = age.compareTo(config.positionFreshFor()) > 0;
        String text = old ? "position %.0f s old, counted as " + Math.round(doubt) + " s more" : "position %.0f s old";
        reasons.add(Code.POSITION_AGE, Math.max(0, age.toSeconds()), "s", text);
        boolean suspect = Boolean.TRUE.equals(unit.positionSuspect());
        if (suspect) {
            reasons.say(
                    Code.POSITION_SUSPECT,
                    "position jumped further than it can have driven, counted as " + Math.round(doubt) + " s more");
        }
        return (old ? doubt : 0) + (suspect ? doubt : 0);
    }

    private double shiftCost(UnitView unit, Instant now, Travel.Way way, Reasons reasons) {
        if (unit.shiftTo() == null) {
            reasons.say(Code.SHIFT, "on shift");
            return 0;
        }
        long left = Math.max(0, Duration.between(now, unit.shiftTo()).toSeconds());
        double after = left - (way == null ? 0 : way.seconds());
        boolean relieved = unit.shiftTo().equals(unit.nextShiftFrom());
        boolean ending = !relieved && after < config.shiftReserve().toSeconds();
        long cost = ending ? config.endingShiftCosts().toSeconds() : 0;
        reasons.add(
                Code.SHIFT,
                left,
                "s",
                "on shift for %.0f s more" + (relieved ? ", then relieved" : "") + costText(cost));
        return cost;
    }

    private static String costText(long seconds) {
        return seconds == 0 ? "" : ", counted as " + seconds + " s more";
    }

    private double capabilityCost(UnitView unit, Set<String> wanted, Reasons reasons) {
        if (!unit.capabilities().isEmpty()) {
            reasons.say(Code.CAPABILITIES, String.join(", ", unit.capabilities()));
        }
        Set<String> missing = new TreeSet<>(wanted);
        unit.capabilities().forEach(missing::remove);
        if (missing.isEmpty()) {
            return 0;
        }
        double cost = missing.size() * (double) config.missingCapabilityCosts().toSeconds();
        reasons.add(
                Code.MISSING_CAPABILITY, cost, "s", "lacks " + String.join(", ", missing) + ", counted as %.0f s more");
        return cost;
    }

    private double crewCost(UnitView unit, Reasons reasons) {
        if (!unit.crew().isEmpty()) {
            return 0;
        }
        double cost = config.noCrewCosts().toSeconds();
        reasons.add(Code.NO_CREW, cost, "s", "no crew that would hear an order, counted as %.0f s more");
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

    private record Weighed(UnitView unit, Travel.Way way, double cost, List<Recommendation.Reason> reasons) {

        static final Comparator<Weighed> ORDER = Comparator.<Weighed>comparingInt(w -> w.unit.activeTasks() > 0 ? 1 : 0)
                .thenComparing(w -> w.way == null)
                .thenComparingDouble(Weighed::cost)
                .thenComparing(w -> w.unit.callSign());

        Recommendation toRecommendation(int rank) {
            return new Recommendation(
                    unit.id(),
                    unit.callSign(),
                    unit.kind(),
                    unit.status(),
                    rank,
                    way == null ? null : Math.round(way.seconds()),
                    way == null ? null : Math.round(way.metres()),
                    reasons);
        }
    }
}
