package org.tianwang.alert.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.alert.lifecycle.Lifecycle;
import org.tianwang.contracts.ops.Outcome;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.platform.problem.ConflictProblem;

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

    static Task issue(UUID id, UUID incidentId, UUID unitId, String instructions, String by, Instant at) {
        Task task = new Task();
        task.id = id;
        task.version = 1;
        task.incidentId = incidentId;
        task.unitId = unitId;
        task.status = TaskStatus.ISSUED;
        task.instructions = instructions;
        task.issuedBy = by;
        task.issuedAt = at;
        return task;
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
