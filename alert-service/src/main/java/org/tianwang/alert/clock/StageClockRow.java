package org.tianwang.alert.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.ops.Stage;
import org.tianwang.contracts.ops.StageClock;
import org.tianwang.platform.id.Ids;

/** A running or stopped stage clock. {@code nextEscalation} is what the watch looks for; null once it is done. */
@Entity
@Table(name = "stage_clock")
public class StageClockRow {

    @Id
    UUID id;

    @Column(name = "subject_id")
    UUID subjectId;

    @Column(name = "alert_id")
    UUID alertId;

    @Column(name = "incident_id")
    UUID incidentId;

    @Column(name = "task_id")
    UUID taskId;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Enumerated(EnumType.STRING)
    Severity severity;

    @Column(name = "township_code")
    String townshipCode;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "done_at")
    Instant doneAt;

    @Column(name = "breached_at")
    Instant breachedAt;

    int step;

    @Column(name = "next_escalation")
    Instant nextEscalation;

    /**
     * Stops it. Late is what was done after its time, whenever it was told: a breach that the watch had no time to see is
     * stamped, and one is taken back when a step that was made in time reaches us from a dead spot.
     */
    void done(Instant at) {
        if (doneAt != null) {
            return;
        }
        // A clock on the wall that was set back meanwhile must not make a stage that took less than no time.
        doneAt = at.isBefore(startedAt) ? startedAt : at;
        nextEscalation = null;
        breachedAt = doneAt.isAfter(dueAt) ? dueAt : null;
    }

    /** One more escalation; the first one is the breach. */
    void escalated(Instant next) {
        step++;
        nextEscalation = next;
        if (breachedAt == null) {
            breachedAt = dueAt;
        }
    }

    /** Of the step's event: the same whoever tells of it. */
    UUID breachId() {
        return Ids.named("breach", id.toString(), Integer.toString(step));
    }

    void pause() {
        nextEscalation = null;
    }

    void resume(Instant next) {
        if (doneAt == null) {
            nextEscalation = next;
        }
    }

    void belongTo(ClockSubject subject) {
        subjectId = subject.id();
        alertId = subject.alertId() != null ? subject.alertId() : alertId;
        incidentId = subject.incidentId();
        taskId = subject.taskId();
        townshipCode = subject.townshipCode();
    }

    StageClock view() {
        return new StageClock(stage, startedAt, dueAt, doneAt, breachedAt);
    }
}
