package org.tianwang.casework.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something that did not fit, for good: it is added and never changed. */
@Entity
@Immutable
@Table(name = "chain_finding")
class ChainFinding {

    @Id
    UUID id;

    String service;
    long sequence;

    @Enumerated(EnumType.STRING)
    FindingKind kind;

    @Column(name = "found_at")
    Instant foundAt;

    protected ChainFinding() {}

    ChainFinding(UUID id, String service, long sequence, FindingKind kind, Instant foundAt) {
        this.id = id;
        this.service = service;
        this.sequence = sequence;
        this.kind = kind;
        this.foundAt = foundAt;
    }

    ChainView.Finding view() {
        return new ChainView.Finding(sequence, kind, foundAt);
    }
}
