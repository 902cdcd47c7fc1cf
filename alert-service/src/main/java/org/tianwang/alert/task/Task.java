package org.tianwang.alert.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.lifecycle.Lifecycle;
import org.tianwang.alert.unit.UnitDuty;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.Outcome;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.security.Jurisdiction;

/** One unit's part in an incident, with a stamp for every step. Changed under the lock of its incident. */
@Entity
@Table(name = "task")
public class Task {

    @Id
    UUID id;

    long version;

    @Column(name = "incident_id", updatable = false)
    UUID incidentId;

    @Column(name = "unit_id", updatable = false)
    UUID unitId;

    @Enumerated(EnumType.STRING)
    TaskStatus status;

    String instructions;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "issued_by")
    String issuedBy;

    @Column(name = "accepted_at")
    Instant acceptedAt;

    @Column(name = "departed_at")
    Instant departedAt;

    @Column(name = "arrived_at")
    Instant arrivedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String note;

    String reason;

    @Column(name = "reserved_at")
    Instant reservedAt;

    /** When an issued one times out; null when nobody is waited for. */
    @Column(name = "answer_by")
    Instant answerBy;

    /** The task in whose place this one was issued. */
    @Column(updatable = false)
    UUID replaces;

    /** Where this unit has to go, if that is not the incident's place. */
    @Column(name = "target_lon")
    Double targetLon;

    @Column(name = "target_lat")
    Double targetLat;

    @Column(name = "target_place")
    String targetPlace;

    int pictures;

    /** Townships whose units may take its place; null for the whole county. */
    String[] pool;

    /** What a task begins with. */
    record Order(UUID incidentId, UUID unitId, String instructions, UUID replaces, Target target) {}

    /** A place of its own, with its name. */
    public record Target(GeoPoint location, String place) {}

    /** Set aside for the incident: {@link #issue} sends it. */
    static Task reserve(UUID id, Order order, String by, Instant at) {
        Task task = new Task();
        task.id = id;
        task.version = 1;
        task.incidentId = order.incidentId();
        task.unitId = order.unitId();
        task.status = TaskStatus.RESERVED;
        task.instructions = order.instructions();
        task.replaces = order.replaces();
        task.reservedAt = at;
        task.issuedBy = by;
        task.issuedAt = at;
        task.aim(order.target());
        return task;
    }

    /** Sends it; unless its crew answers by {@code answerUntil} it times out. */
    void issue(String by, Instant at, Instant answerUntil) {
        move(TaskStatus.ISSUED);
        issuedBy = by;
        issuedAt = at;
        answerBy = answerUntil;
    }

    /**
     * The clock on the wall was set back behind its order: its crew has as long as it had, from now, and not until that
     * future comes again. By less than the crew has to answer it is left alone. True when it was set right.
     */
    boolean waitFromNow(Instant now) {
        if (status != TaskStatus.ISSUED || answerBy == null || !answerBy.isAfter(issuedAt)) {
            return false;
        }
        Instant until = now.plus(Duration.between(issuedAt, answerBy));
        if (until.isAfter(issuedAt)) {
            return false;
        }
        answerBy = until;
        version++;
        return true;
    }

    /** The incident is graver or less than it was when the order was given. */
    void waitUntil(Instant until) {
        answerBy = until;
        version++;
    }

    /** Nobody of the crew answered. */
    void timeOut(Instant at) {
        end(TaskStatus.TIMED_OUT, "no answer", at);
    }

    GeoPoint target() {
        return targetLon == null || targetLat == null ? null : new GeoPoint(targetLon, targetLat);
    }

    Target ownTarget() {
        return target() == null ? null : new Target(target(), targetPlace);
    }

    /** Other words than it was set aside with; none are no reason to forget those. */
    void tell(String text) {
        instructions = text == null ? instructions : text;
    }

    /** Whose units whoever sent or reserved it may send. */
    Jurisdiction reach() {
        return Jurisdiction.of(pool == null ? List.of("*") : List.of(pool));
    }

    boolean issuedAlready() {
        return status != TaskStatus.RESERVED && !isOver();
    }

    /** The last step's stamp, which the next one follows. */
    Instant lastStamp() {
        return java.util.stream.Stream.of(arrivedAt, departedAt, acceptedAt, issuedAt)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void aim(Target target) {
        if (target != null) {
            targetLon = target.location().lon();
            targetLat = target.location().lat();
            targetPlace = target.place();
        }
    }

    void accept(Instant at) {
        move(TaskStatus.ACCEPTED);
        acceptedAt = at;
    }

    void depart(Instant at) {
        move(TaskStatus.EN_ROUTE);
        departedAt = at;
    }

    void arrive(Instant at) {
        move(TaskStatus.ON_SCENE);
        arrivedAt = at;
    }

    void complete(Outcome result, String withNote, Instant at) {
        move(TaskStatus.DONE);
        outcome = result;
        note = withNote;
        endedAt = at;
    }

    void refuse(String why, Instant at) {
        end(TaskStatus.REFUSED, why, at);
    }

    void cancel(String why, Instant at) {
        end(TaskStatus.CANCELLED, why, at);
    }

    /** Its unit would not go, did not answer or went off duty first. */
    boolean didNotGo() {
        boolean offDuty = Arrays.stream(UnitDuty.Away.values())
                .anyMatch(away -> away.name().equals(reason));
        return status == TaskStatus.REFUSED
                || status == TaskStatus.TIMED_OUT
                || (status == TaskStatus.CANCELLED && offDuty);
    }

    boolean isOver() {
        return Lifecycle.TASK.isFinal(status);
    }

    private void end(TaskStatus as, String why, Instant at) {
        move(as);
        reason = why;
        endedAt = at;
    }

    private void move(TaskStatus to) {
        if (!Lifecycle.TASK.allows(status, to)) {
            throw new ConflictProblem("This task is " + status + " and cannot become " + to + ".");
        }
        status = to;
        version++;
    }
}
