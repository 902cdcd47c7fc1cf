package org.tianwang.alert.shift;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A unit's plan as it was last changed. */
@Entity
@Table(name = "unit_shift_plan")
public class ShiftPlanRow {

    @Id
    @Column(name = "unit_id")
    UUID unitId;

    long version;

    /** As JSON; nobody searches in it. */
    String weekly;

    /** As JSON; nobody searches in it. */
    String dates;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;
}
