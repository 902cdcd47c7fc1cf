package org.tianwang.ingest.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Which cameras are looked at, in which order, how long, and when by itself. */
@Entity
@Table(name = "patrol_plan")
public class PatrolPlan {
    @Id
    UUID id;

    @Version
    long version;

    String name;

    @Column(name = "township_code")
    String townshipCode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<UUID> cameras;

    @Column(name = "seconds_each")
    int secondsEach;

    @Convert(converter = ScheduleConverter.class)
    List<PatrolWindow> schedule;

    boolean enabled;

    @Column(name = "next_due")
    Instant nextDue;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "removed_at")
    Instant removedAt;

    protected PatrolPlan() {}

    PatrolPlan(UUID id, String createdBy, Instant now) {
        this.id = id;
        this.createdBy = createdBy;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** @return whether anything is different now */
    boolean apply(PlanRequest request, Instant now) {
        if (removedAt == null && changedAt != null && equals(request)) {
            return false;
        }
        name = request.name().strip();
        townshipCode = request.townshipCode();
        cameras = List.copyOf(request.cameraIds());
        secondsEach = request.secondsEach();
        schedule = List.copyOf(request.windows());
        enabled = request.on();
        changedAt = now.truncatedTo(ChronoUnit.MICROS);
        removedAt = null;
        dueAfter(now);
        return true;
    }

    private boolean equals(PlanRequest request) {
        return name.equals(request.name().strip())
                && java.util.Objects.equals(townshipCode, request.townshipCode())
                && cameras.equals(request.cameraIds())
                && secondsEach == request.secondsEach()
                && schedule.equals(request.windows())
                && enabled == request.on();
    }

    void dueAfter(Instant when) {
        nextDue = enabled ? new PatrolSchedule(schedule).nextAfter(when).orElse(null) : null;
    }

    /** Its rounds stay. */
    void remove(Instant now) {
        removedAt = now;
        nextDue = null;
    }

    PlanView view() {
        return new PlanView(
                id,
                version,
                name,
                townshipCode,
                cameras,
                secondsEach,
                schedule,
                enabled,
                nextDue,
                createdBy,
                createdAt,
                changedAt);
    }
}
