package org.tianwang.alert.containment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tianwang.alert.camera.CameraDirectory;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.road.RoadBook;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.alert.task.Posts;
import org.tianwang.alert.unit.RecommendationConfig;
import org.tianwang.alert.unit.UnitDuty;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.UnitView;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.security.Jurisdiction;

/** Gathers what a plan needs, has it computed, and keeps it with its containment. */
@ApplicationScoped
class ContainmentComputing {

    private final RoadBook roads;
    private final CameraDirectory cameras;
    private final UnitDuty units;
    private final Posts posts;
    private final ObjectMapper json;
    private final RecommendationConfig speeds;
    private final ContainmentPlanner planner;

    ContainmentComputing(
            RoadBook roads,
            CameraDirectory cameras,
            UnitDuty units,
            Posts posts,
            ObjectMapper json,
            ContainmentConfig config,
            RecommendationConfig speeds) {
        this.roads = roads;
        this.cameras = cameras;
        this.units = units;
        this.posts = posts;
        this.json = json;
        this.speeds = speeds;
        this.planner = new ContainmentPlanner(config, speeds);
    }

    boolean hasMap() {
        return roads.current().isPresent();
    }

    /** Whether a plan can begin there. */
    boolean isOnMap(GeoPoint place) {
        return roads.current().flatMap(map -> map.snap(place, speeds.offRoad())).isPresent();
    }

    /** Computes the plan anew and keeps it. */
    void compute(ContainmentRow row, Instant now) {
        RoadMap map = roads.current()
                .orElseThrow(() -> new ConflictProblem("No road map is loaded: import one under /api/v1/roads first."));
        Map<UUID, GeoPoint> ordered = new HashMap<>(posts.ofIncident(row.incidentId));
        Jurisdiction pool = pool(row);
        List<CameraFacts> watched = cameras.placed().stream()
                .filter(camera -> pool.covers(camera.townshipCode()))
                .toList();
        ContainmentPlanner.Question question = new ContainmentPlanner.Question(
                row.origin(), row.sightedAt, now, closers(row, pool, ordered), ordered, watched);
        ContainmentPlan plan = planner.plan(map, question)
                .orElseThrow(() -> new ConflictProblem("There is no road near the place: give one on a road."));
        row.planned(write(plan), now);
    }

    /**
     * Whoever may be sent and has not refused before, and whoever was sent already: a unit whose shift ends stands at its
     * post all the same.
     */
    private List<UnitView> closers(ContainmentRow row, Jurisdiction pool, Map<UUID, GeoPoint> ordered) {
        Set<UUID> declined = posts.declined(row.incidentId);
        Map<UUID, UnitView> all = new LinkedHashMap<>();
        units.eligible(pool).stream()
                .filter(unit -> !declined.contains(unit.id()))
                .forEach(unit -> all.put(unit.id(), unit));
        units.views(ordered.keySet()).values().stream()
                .filter(unit -> !unit.outOfService())
                .forEach(unit -> all.putIfAbsent(unit.id(), unit));
        return List.copyOf(all.values());
    }

    ContainmentPlan plan(ContainmentRow row) {
        try {
            return row.plan == null ? null : json.readValue(row.plan, ContainmentPlan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plan of containment " + row.id, e);
        }
    }

    static Jurisdiction pool(ContainmentRow row) {
        return row.pool == null ? Jurisdiction.of(List.of("*")) : Jurisdiction.of(List.of(row.pool));
    }

    private String write(ContainmentPlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan can be written", e);
        }
    }
}
