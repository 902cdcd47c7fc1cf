package org.tianwang.alert.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A plan as supervisors wrote it. */
@Entity
@Table(name = "response_plan")
public class ResponsePlan {

    @Id
    UUID id;

    long version;

    String name;

    boolean enabled;

    /** Null for the whole county. */
    @Column(name = "township_code")
    String townshipCode;

    String[] kinds;

    String[] severities;

    /** The needs as JSON; nobody searches in them. */
    String needs;

    String message;

    int cameras;

    @Column(name = "auto_next")
    boolean autoNext;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "updated_by")
    String updatedBy;
}
