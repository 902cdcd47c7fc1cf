package org.tianwang.alert.containment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.containment.Closers.Closer;
import org.tianwang.alert.containment.Encirclement.Pursuit;
import org.tianwang.alert.containment.Encirclement.Ring;
import org.tianwang.alert.road.Junction;
import org.tianwang.alert.road.Road;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.alert.road.Snap;
import org.tianwang.alert.road.SpeedProfile;
import org.tianwang.alert.road.Travel;
import org.tianwang.alert.unit.Geo;
import org.tianwang.alert.unit.RecommendationConfig;
import org.tianwang.alert.unit.TravelTimes;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.UnitView;

/** Computes a plan from what is known. Pure but for the stopwatch it is given; safe for any number of threads. */
public final class ContainmentPlanner {

    /** How near to a junction a post has to lie to be that junction, in metres. */
    private static final double AT_JUNCTION = 30;

    /** In degrees of latitude, more than that; the distance itself is dear among a hundred thousand junctions. */
    private static final double NO_NEARER = 0.001;

    private final ContainmentConfig config;
    private final RecommendationConfig speeds;
    private volatile Border border;

    /** The edge of the map that was asked about last: it changes only with the map, and its outline is dear. */
    private record Border(RoadMap map, MapEdge edge) {}

    public ContainmentPlanner(ContainmentConfig config, RecommendationConfig speeds) {
        this.config = config;
        this.speeds = speeds;
    }

    /**
     * What is known.
     *
     * @param units those that may be sent; of busy ones only those count that {@code ordered} names
     * @param ordered units that were sent to a point already, with that point's place
     */
    public record Question(
            GeoPoint origin,
            Instant sightedAt,
            Instant now,
            List<UnitView> units,
            Map<java.util.UUID, GeoPoint> ordered,
            List<CameraFacts> cameras) {

        double age() {
            return Math.max(0, Duration.between(sightedAt, now).toMillis() / 1000.0);
        }
    }

    /** Empty when the place lies on no road of the map. */
    public Optional<ContainmentPlan> plan(RoadMap map, Question question) {
        long begun = System.nanoTime();
        return map.snap(question.origin(), speeds.offRoad()).map(snap -> plan(map, snap, question, begun));
    }

    private ContainmentPlan plan(RoadMap map, Snap snap, Question question, long begun) {
        SpeedProfile fast = new SpeedProfile(config.fastFactor(), config.fastBestKmh());
        double horizon = question.age() + config.horizon().toSeconds();
        SpeedProfile slow = new SpeedProfile(config.slowFactor(), config.fastBestKmh());
        Travel earliest = map.from(snap, fast, horizon);
        Travel latest = map.from(snap, slow, horizon);
        Closers closers = closers(map, question);
        MapEdge edge = edge(map);
        Set<Integer> starts = starts(map, snap);
        BitSet exits = edge.exitsBut(seenAt(starts, earliest, question));
        Pursuit pursuit = new Pursuit(
                earliest, starts, question.age(), horizon, config.margin().toSeconds(), exits::get);
        Ring ring = ring(map, pursuit, closers);
        Describing words = new Describing(map, pursuit, closers, question);
        return new ContainmentPlan(
                question.now(),
                map.place(snap),
                map.road(snap.road()).name(),
                question.sightedAt(),
                ring.gaps().isEmpty(),
                areas(question, new Reach(map, earliest, fast, snap), new Reach(map, latest, slow, snap)),
                words.points(ring),
                words.gaps(ring),
                cameras(map, question, earliest, latest),
                closers.units().size(),
                (System.nanoTime() - begun) / 1_000_000,
                words.idle(ring),
                edge.marked() ? null : Boolean.TRUE);
    }

    private MapEdge edge(RoadMap map) {
        Border known = border;
        if (known == null || known.map() != map) {
            known = new Border(map, MapEdge.of(map, config.edge()));
            border = known;
        }
        return known.edge();
    }

    /**
     * Units that were sent to a point keep it as long as it is part of the ring. Where ways out stay open, those whose
     * points are not, because the vehicle was seen elsewhere meanwhile, are weighed once more as free to go anywhere.
     */
    private Ring ring(RoadMap map, Pursuit pursuit, Closers closers) {
        Ring ring = new Encirclement(map, pursuit, closers).solve();
        Set<Integer> needed = ring.points().keySet();
        if (ring.gaps().isEmpty() || closers.idleBut(needed).isEmpty()) {
            return ring;
        }
        Closers released = closers.releasedFrom(needed, config.reaction().toSeconds());
        Ring again = new Encirclement(map, pursuit, released).solve();
        return again.isBetterThan(ring) ? again : ring;
    }

    /** Those of its first junctions where it can be by now. */
    private static Set<Integer> seenAt(Set<Integer> starts, Travel earliest, Question question) {
        return starts.stream()
                .filter(start -> earliest.seconds(start) <= question.age())
                .collect(Collectors.toSet());
    }

    /** The junctions to which a vehicle comes first. */
    static Set<Integer> starts(RoadMap map, Snap snap) {
        Road road = map.road(snap.road());
        Set<Integer> starts = new TreeSet<>(Set.of(road.to()));
        if (!road.oneWay()) {
            starts.add(road.from());
        }
        return starts;
    }

    private Closers closers(RoadMap map, Question question) {
        return new Closers(question.units().stream()
                .filter(unit -> unit.position() != null)
                .filter(unit -> unit.activeTasks() == 0 || question.ordered().containsKey(unit.id()))
                .sorted(Comparator.<UnitView, Boolean>comparing(
                                unit -> !question.ordered().containsKey(unit.id()))
                        .thenComparingDouble(u -> Geo.metresBetween(u.position(), question.origin())))
                .limit(config.units())
                .flatMap(unit -> closer(map, unit, question).stream())
                .toList());
    }

    private Optional<Closer> closer(RoadMap map, UnitView unit, Question question) {
        GeoPoint post = question.ordered().get(unit.id());
        int only = post == null ? -1 : junctionAt(map, post);
        if (post != null && only < 0) {
            return Optional.empty();
        }
        return map.snap(unit.position(), speeds.offRoad()).map(snap -> {
            double ready = question.age()
                    + (post == null ? config.reaction().toSeconds() : 0)
                    + doubt(unit, question.now())
                    + snap.off() * 3.6 / speeds.offRoadSpeed();
            Travel travel = map.from(
                    snap,
                    TravelTimes.profile(unit.kind(), speeds),
                    config.horizon().toSeconds());
            Long age =
                    unit.positionAt() == null ? null : age(unit, question.now()).toSeconds();
            return new Closer(unit.id(), unit.callSign(), travel, ready, age, only, false);
        });
    }

    private double doubt(UnitView unit, Instant now) {
        boolean old = unit.positionAt() == null || age(unit, now).compareTo(speeds.positionFreshFor()) > 0;
        return old || Boolean.TRUE.equals(unit.positionSuspect())
                ? speeds.doubtfulPositionCosts().toSeconds()
                : 0;
    }

    private static Duration age(UnitView unit, Instant now) {
        Duration age = Duration.between(unit.positionAt(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static int junctionAt(RoadMap map, GeoPoint place) {
        int nearest = -1;
        double best = AT_JUNCTION;
        for (int i = 0; i < map.junctions(); i++) {
            GeoPoint at = map.junction(i).location();
            if (Math.abs(at.lat() - place.lat()) > NO_NEARER) {
                continue;
            }
            double metres = Geo.metresBetween(at, place);
            if (metres < best) {
                best = metres;
                nearest = i;
            }
        }
        return nearest;
    }

    private List<ContainmentPlan.Area> areas(Question question, Reach outer, Reach inner) {
        List<ContainmentPlan.Area> areas = new ArrayList<>();
        Geometry before = null;
        for (Duration step : config.steps()) {
            double seconds = question.age() + step.toSeconds();
            Geometry grown = outer.within(seconds);
            before = before == null ? grown : grown.union(before);
            areas.add(new ContainmentPlan.Area(
                    step.toSeconds(),
                    question.now().plus(step),
                    outer.ring(before),
                    inner.ring(inner.within(seconds))));
        }
        return areas;
    }

    private List<ContainmentPlan.Camera> cameras(RoadMap map, Question question, Travel earliest, Travel latest) {
        List<ContainmentPlan.Camera> seen = new ArrayList<>();
        for (CameraFacts camera : question.cameras()) {
            map.snap(camera.location(), config.cameraReach()).ifPresent(at -> {
                double from = earliest.way(at).seconds();
                double to = latest.way(at).seconds();
                if (from < Double.POSITIVE_INFINITY && to >= question.age()) {
                    Instant until = to == Double.POSITIVE_INFINITY ? null : after(question.sightedAt(), to);
                    seen.add(new ContainmentPlan.Camera(
                            camera.id(), camera.name(), camera.location(), after(question.sightedAt(), from), until));
                }
            });
        }
        return seen.stream()
                .sorted(Comparator.comparing(ContainmentPlan.Camera::from)
                        .thenComparing(ContainmentPlan.Camera::cameraId))
                .limit(config.cameras())
                .toList();
    }

    private static Instant after(Instant at, double seconds) {
        return at.plusMillis(Math.round(seconds * 1000));
    }

    /** Puts a ring into a plan's words. */
    private record Describing(RoadMap map, Pursuit pursuit, Closers closers, Question question) {

        List<ContainmentPlan.Point> points(Ring ring) {
            return ring.points().entrySet().stream()
                    .map(e -> point(e.getKey(), e.getValue()))
                    .sorted(Comparator.comparing(ContainmentPlan.Point::vehicleAt)
                            .thenComparing(ContainmentPlan.Point::junction))
                    .toList();
        }

        List<ContainmentPlan.Gap> gaps(Ring ring) {
            return ring.gaps().stream()
                    .map(this::gap)
                    .sorted(Comparator.comparing(ContainmentPlan.Gap::vehicleAt))
                    .toList();
        }

        private ContainmentPlan.Point point(int junction, Closer unit) {
            Junction at = map.junction(junction);
            double vehicle = pursuit.vehicleAt(junction);
            return new ContainmentPlan.Point(
                    at.code(),
                    at.name(),
                    at.location(),
                    after(question.sightedAt(), vehicle),
                    unit.id(),
                    unit.callSign(),
                    after(question.sightedAt(), unit.at(junction)),
                    Math.round(unit.travel().seconds(junction)),
                    (long) Math.floor(vehicle - unit.at(junction)),
                    question.ordered().containsKey(unit.id()) && !unit.freed(),
                    unit.freed() ? Boolean.TRUE : null,
                    unit.positionAge());
        }

        List<ContainmentPlan.Idle> idle(Ring ring) {
            Set<java.util.UUID> busy =
                    ring.points().values().stream().map(Closer::id).collect(Collectors.toSet());
            return closers.idleBut(Set.of()).stream()
                    .filter(unit -> !busy.contains(unit.id()))
                    .map(unit -> new ContainmentPlan.Idle(
                            unit.id(),
                            unit.callSign(),
                            map.junction(unit.only()).location()))
                    .toList();
        }

        private ContainmentPlan.Gap gap(int junction) {
            Junction at = map.junction(junction);
            double late = closers.first(junction) + pursuit.margin() - pursuit.vehicleAt(junction);
            return new ContainmentPlan.Gap(
                    at.code(),
                    at.name(),
                    at.location(),
                    after(question.sightedAt(), pursuit.vehicleAt(junction)),
                    late == Double.POSITIVE_INFINITY ? null : Math.max(0, Math.round(late)));
        }
    }
}
