package org.tianwang.alert.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.camera.CameraDirectory;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.alert.incident.IncidentProgress;
import org.tianwang.alert.task.Posts;
import org.tianwang.alert.timeline.Timeline;
import org.tianwang.alert.unit.Geo;
import org.tianwang.alert.unit.UnitDuty;
import org.tianwang.contracts.ops.TaskView;
import org.tianwang.contracts.ops.UnitView;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/** What a plan comes to for an incident, and doing it with one call. */
@ApplicationScoped
public class PlanApplication {

    private final PlanBook plans;
    private final Surroundings around;
    private final Posts posts;
    private final Timeline timeline;
    private final CurrentCall call;

    PlanApplication(PlanBook plans, Surroundings around, Posts posts, Timeline timeline, CurrentCall call) {
        this.plans = plans;
        this.around = around;
        this.posts = posts;
        this.timeline = timeline;
        this.call = call;
    }

    @Transactional
    PlanProposal propose(UUID incidentId) {
        IncidentFacts incident = around.visible(incidentId);
        return plans.meantFor(incident)
                .map(plan -> proposal(plan, incident))
                .orElseGet(() -> new PlanProposal(null, List.of(), List.of(), List.of()));
    }

    /** Sends everybody the plan names, or nobody: one that cannot be sent any more fails the whole. */
    @Transactional
    AppliedPlan apply(UUID incidentId, ApplyPlanRequest request) {
        return call.once(request, AppliedPlan.class, () -> {
            posts.lock(incidentId);
            IncidentFacts incident = around.visible(incidentId);
            PlanView plan = plans.meantFor(incident)
                    .filter(p -> p.id().equals(request.planId()))
                    .orElseThrow(() -> new ConflictProblem("This plan is not the one meant for this incident now."));
            List<UUID> units =
                    request.unitIds() == null ? proposal(plan, incident).unitIds() : request.unitIds();
            return send(incident, plan, units, request.message() == null ? plan.message() : request.message());
        });
    }

    private AppliedPlan send(IncidentFacts incident, PlanView plan, List<UUID> units, String message) {
        List<TaskView> tasks = new ArrayList<>();
        List<UUID> alreadyThere = new ArrayList<>();
        for (UUID unit : units.stream()
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList()) {
            Posts.Sent sent = posts.send(incident.id(), unit, message, null);
            switch (sent.answer()) {
                case SENT -> tasks.add(sent.task());
                case ALREADY_THERE -> alreadyThere.add(unit);
                case OUT_OF_REACH -> throw new NotFoundProblem("unit", unit);
                case NOT_FREE ->
                    throw new ConflictProblem(
                            "A unit of this plan was given another task in the meantime, or its shift has ended: look at"
                                    + " the proposal again.");
            }
        }
        Instant now = call.now();
        timeline.add(incident.id(), now).byUser(call.user()).about(plan.id()).write("PLAN_APPLIED", plan.name());
        String watched = around.cameras(incident, plan.cameras()).stream()
                .map(PlanProposal.NearCamera::name)
                .collect(Collectors.joining(", "));
        if (!watched.isEmpty()) {
            timeline.add(incident.id(), now)
                    .byUser(call.user())
                    .about(plan.id())
                    .write("PLAN_CAMERAS", watched);
        }
        return new AppliedPlan(tasks, alreadyThere);
    }

    private PlanProposal proposal(PlanView plan, IncidentFacts incident) {
        Map<UUID, UnitView> units = around.units();
        Set<UUID> running = Set.copyOf(posts.runningUnits(incident.id()));
        UnitChooser.Choice choice = UnitChooser.choose(plan.units(), around.ranked(incident), units, running);
        return new PlanProposal(plan, choice.chosen(), choice.missing(), around.cameras(incident, plan.cameras()));
    }

    /** The incident, the units and the cameras around it. */
    @ApplicationScoped
    static class Surroundings {

        private final IncidentProgress incidents;
        private final UnitDuty units;
        private final CameraDirectory cameras;
        private final CurrentCall call;

        Surroundings(IncidentProgress incidents, UnitDuty units, CameraDirectory cameras, CurrentCall call) {
            this.incidents = incidents;
            this.units = units;
            this.cameras = cameras;
            this.call = call;
        }

        IncidentFacts visible(UUID id) {
            IncidentFacts incident = incidents.find(id).orElseThrow(() -> new NotFoundProblem("incident", id));
            call.mustSee(incident.townshipCode(), "incident", id);
            return incident;
        }

        Map<UUID, UnitView> units() {
            return units.eligible(call.jurisdiction()).stream()
                    .collect(Collectors.toMap(UnitView::id, Function.identity()));
        }

        List<org.tianwang.alert.unit.Recommendation> ranked(IncidentFacts incident) {
            return units.recommend(incident.location(), Set.of(), call.jurisdiction());
        }

        List<PlanProposal.NearCamera> cameras(IncidentFacts incident, int most) {
            if (incident.location() == null || most == 0) {
                return List.of();
            }
            return cameras.placed().stream()
                    .filter(c -> call.jurisdiction().covers(c.townshipCode()))
                    .map(c -> new PlanProposal.NearCamera(
                            c.id(), c.name(), Math.round(Geo.metresBetween(c.location(), incident.location()))))
                    .sorted(Comparator.comparingLong(PlanProposal.NearCamera::metres)
                            .thenComparing(PlanProposal.NearCamera::cameraId))
                    .limit(most)
                    .toList();
        }
    }
}
