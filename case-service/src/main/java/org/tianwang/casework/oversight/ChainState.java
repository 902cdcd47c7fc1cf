package org.tianwang.casework.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tianwang.contracts.audit.AuditHeadSigned;

/** How far a service's chain has been followed, and its newest signed head. */
@Entity
@Table(name = "access_chain")
class ChainState {

    @Id
    String service;

    @Column(name = "first_sequence", updatable = false)
    long firstSequence;

    long sequence;
    String hash;

    @Column(name = "followed_at")
    Instant followedAt;

    @Column(name = "head_sequence")
    Long headSequence;

    @Column(name = "head_at")
    Instant headAt;

    @Column(name = "head_key_id")
    String headKeyId;

    protected ChainState() {}

    static ChainState begin(AccessRecord first) {
        ChainState state = new ChainState();
        state.service = first.service;
        state.firstSequence = first.sequence;
        return state;
    }

    void advance(AccessRecord entry, Instant now) {
        sequence = entry.sequence;
        hash = entry.hash;
        followedAt = now;
    }

    void headed(AuditHeadSigned head) {
        headSequence = head.sequence();
        headAt = head.at();
        headKeyId = head.keyId();
    }
}
