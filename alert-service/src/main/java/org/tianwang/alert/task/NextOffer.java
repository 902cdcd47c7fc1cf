package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.alert.incident.IncidentProgress;
import org.tianwang.alert.timeline.Timeline;
import org.tianwang.alert.unit.Recommendation;
import org.tianwang.alert.unit.UnitDuty;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.IncidentAttention;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.platform.security.Jurisdiction;

/**
 * Who goes when a unit will not: the one that was set aside for it, else the next recommended free one that was not asked
 * before; sent by itself where the response plan says so, proposed to the dispatcher otherwise. When there is none, the
 * incident stands out. All of it in the transaction that ended the task, so that a crash leaves either both or neither.
 */
@ApplicationScoped
public class NextOffer {

    /** What stands on the timeline, once a task, when a unit on its way was taken out of service. */
    static final String UNIT_LOST = "UNIT_LOST";

    private static final String SYSTEM = "SYSTEM";

    private final TaskRepository tasks;
    private final TaskIssuing issuing;
    private final IncidentProgress incidents;
    private final UnitDuty units;
    private final Advice advice;

    NextOffer(TaskRepository tasks, TaskIssuing issuing, IncidentProgress incidents, UnitDuty units, Advice advice) {
        this.tasks = tasks;
        this.issuing = issuing;
        this.incidents = incidents;
        this.units = units;
        this.advice = advice;
    }

    /**
     * A task has ended without anybody going. Its incident's lock is held; of a duplicate, the next unit goes where it
     * points.
     */
    void after(Task ended, IncidentFacts own, Instant now) {
        IncidentFacts incident = incidents.survivor(own);
        if (incident.isOver()) {
            return;
        }
        Optional<Task> reserve = ended.target() == null ? reserve(incident) : Optional.empty();
        List<Recommendation> next = next(ended, incident);
        if (advice.sendsNextByItself(incident) && sent(ended, incident, reserve, next, now)) {
            return;
        }
        incidents.mindNobodyGoes(incident.id(), now);
        advise(ended, incident, reserve, next, now);
    }

    /**
     * A unit that was on its way will not come. Whether it is called off is a person's to say, since its crew may go on by
     * other means; where it was the only one, who could go instead is proposed at once. Its incident's lock is held.
     */
    void inPlaceOf(Task lost, IncidentFacts own, Instant now) {
        IncidentFacts incident = incidents.survivor(own);
        advice.stamp(
                own,
                now,
                lost.id,
                UNIT_LOST,
                units.views(List.of(lost.unitId)).get(lost.unitId).callSign());
        boolean others = tasks.ofIncidents(incidents.matter(incident.id())).stream()
                .anyMatch(task -> task.issuedAlready() && !task.id.equals(lost.id));
        if (!others) {
            Optional<Task> reserve = lost.target() == null ? reserve(incident) : Optional.empty();
            advise(lost, incident, reserve, next(lost, incident), now);
        }
    }

    private void advise(
            Task task, IncidentFacts incident, Optional<Task> reserve, List<Recommendation> next, Instant now) {
        Optional<Proposed> proposed = proposed(reserve, next);
        if (proposed.isPresent()) {
            propose(task, incident, proposed.get(), IncidentAttention.NEXT_PROPOSED, now);
        } else {
            incidents.stand(incident.id(), IncidentAttention.ALL_REFUSED, null, null);
            advice.stamp(incident, now, task.id, "NO_UNIT_LEFT", "no free unit is left that was not asked");
        }
    }

    /** A crew on the way or on scene wants more: the next unit is proposed, never sent by itself. */
    void reinforce(Task asking, IncidentFacts own, Instant now) {
        IncidentFacts incident = incidents.survivor(own);
        proposed(reserve(incident), next(asking, incident))
                .ifPresentOrElse(
                        unit -> propose(asking, incident, unit, IncidentAttention.REINFORCEMENT_ASKED, now),
                        () -> incidents.stand(incident.id(), IncidentAttention.REINFORCEMENT_ASKED, null, null));
    }

    private record Proposed(UUID unitId, String callSign) {}

    private Optional<Proposed> proposed(Optional<Task> reserve, List<Recommendation> next) {
        return reserve.map(task -> units.views(List.of(task.unitId)).get(task.unitId))
                .map(unit -> new Proposed(unit.id(), unit.callSign()))
                .or(() -> next.stream().findFirst().map(unit -> new Proposed(unit.unitId(), unit.callSign())));
    }

    /**
     * The unit that was set aside for this, on duty still and without another task; it goes before any other. One that was
     * set aside for a duplicate stays there, since only a person gives it up.
     */
    private Optional<Task> reserve(IncidentFacts incident) {
        return tasks.runningIn(incident.id()).stream()
                .filter(task -> task.status == TaskStatus.RESERVED)
                .sorted(Comparator.comparing(task -> task.reservedAt))
                .filter(task -> units.lockOnDuty(task.unitId, task.reach())
                        .filter(unit -> unit.activeTasks() == 1)
                        .isPresent())
                .findFirst();
    }

    private boolean sent(
            Task ended, IncidentFacts incident, Optional<Task> reserve, List<Recommendation> next, Instant now) {
        if (reserve.isEmpty()) {
            return next.stream().anyMatch(unit -> send(ended, incident, unit, now));
        }
        Task task = reserve.get();
        task.tell(task.instructions == null ? ended.instructions : null);
        issuing.send(task, incident, byPlan(now, task.reach()));
        return true;
    }

    /** False where somebody else has taken the unit since it was ranked, or its shift has ended: then another one goes. */
    private boolean send(Task ended, IncidentFacts incident, Recommendation next, Instant now) {
        Jurisdiction pool = ended.reach();
        TaskIssuing.Orders orders = new TaskIssuing.Orders(ended.instructions, ended.id, ended.ownTarget());
        return units.lockIfFree(next.unitId(), pool)
                .map(unit -> issuing.issue(incident, unit, orders, byPlan(now, pool)))
                .isPresent();
    }

    private static TaskIssuing.Sender byPlan(Instant now, Jurisdiction pool) {
        return new TaskIssuing.Sender("response plan", SYSTEM, now, pool);
    }

    private void propose(Task task, IncidentFacts incident, Proposed next, IncidentAttention why, Instant now) {
        incidents.stand(incident.id(), why, next.unitId(), next.callSign());
        advice.stamp(incident, now, task.id, "NEXT_PROPOSED", next.callSign() + " is next");
    }

    /** The free ones with a crew that were not asked, the best one first. */
    private List<Recommendation> next(Task task, IncidentFacts incident) {
        Set<UUID> asked = asked(incidents.matter(incident.id()));
        GeoPoint place = task.target() == null ? incident.location() : task.target();
        return units.recommend(place, advice.wantedCapabilities(incident), task.reach()).stream()
                .filter(unit -> !asked.contains(unit.unitId()) && unit.free() && unit.manned())
                .toList();
    }

    /** Whoever runs here already, and whoever has said no. */
    private Set<UUID> asked(List<UUID> incidentIds) {
        return tasks.ofIncidents(incidentIds).stream()
                .filter(t -> !t.isOver() || t.status == TaskStatus.REFUSED || t.status == TaskStatus.TIMED_OUT)
                .map(t -> t.unitId)
                .collect(Collectors.toSet());
    }

    /** The plans, and the stamps of what follows from them. */
    @ApplicationScoped
    static class Advice {

        private final ResponseRules rules;
        private final Timeline timeline;

        Advice(ResponseRules rules, Timeline timeline) {
            this.rules = rules;
            this.timeline = timeline;
        }

        boolean sendsNextByItself(IncidentFacts incident) {
            return rules.sendsNextByItself(incident);
        }

        Set<String> wantedCapabilities(IncidentFacts incident) {
            return rules.wantedCapabilities(incident);
        }

        void stamp(IncidentFacts incident, Instant at, UUID about, String type, String text) {
            timeline.add(incident.id(), at).by(SYSTEM, "response").about(about).write(type, text);
        }
    }
}
