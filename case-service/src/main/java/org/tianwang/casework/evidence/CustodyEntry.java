package org.tianwang.casework.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One line of a chain of custody, with the hash of the bytes as they were then. */
@Entity
@Immutable
@Table(name = "evidence_custody")
class CustodyEntry {

    @Id
    UUID id;

    @Column(name = "evidence_id")
    UUID evidenceId;

    Instant at;

    String actor;

    @Enumerated(EnumType.STRING)
    CustodyAction action;

    String reason;

    String sha256;

    CustodyView view() {
        return new CustodyView(id, at, actor, action, reason, sha256);
    }
}
