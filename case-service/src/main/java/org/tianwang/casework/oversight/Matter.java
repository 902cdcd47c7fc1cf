package org.tianwang.casework.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An incident, task or alert that a purpose may name. */
@Entity
@Table(name = "matter")
class Matter {

    @Id
    UUID id;

    String kind;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    protected Matter() {}

    Matter(UUID id, String kind) {
        this.id = id;
        this.kind = kind;
    }

    void seen(boolean ended, Instant at) {
        changedAt = at;
        endedAt = ended ? (endedAt == null ? at : endedAt) : null;
    }
}
