package org.tianwang.alert.containment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.camera.CameraDirectory;
import org.tianwang.alert.road.RoadBook;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.alert.task.Posts;
import org.tianwang.alert.unit.RecommendationConfig;
import org.tianwang.alert.unit.UnitDuty;
import org.tianwang.contracts.GeoPoint;
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
        this.planner = new ContainmentPlanner(config, speeds);
    }

    /** Computes the plan anew and keeps it. */
    void compute(ContainmentRow row, Instant now) {
        RoadMap map = roads.current()
                .orElseThrow(() -> new ConflictProblem("No road map is loaded: import one under /api/v1/roads first."));
        Map<UUID, GeoPoint> ordered = new HashMap<>(posts.ofIncident(row.incidentId));
        ContainmentPlanner.Question question = new ContainmentPlanner.Question(
                row.origin(), row.sightedAt, now, units.eligible(pool(row)), ordered, cameras.placed());
        ContainmentPlan plan = planner.plan(map, question)
                .orElseThrow(() -> new ConflictProblem("There is no road near the place: give one on a road."));
        row.planned(write(plan), now);
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
