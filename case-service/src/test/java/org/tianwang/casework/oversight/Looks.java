package org.tianwang.casework.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.audit.AccessRecorded;
import org.tianwang.evidence.audit.AuditChain;
import org.tianwang.evidence.audit.AuditEntry;

/** A service that tells its audit trail: each look is chained to the one before it. */
final class Looks {
    static final Instant T0 = Instant.parse("2026-11-25T02:00:00Z");

    final String service = "service-" + UUID.randomUUID();
    private final List<AccessRecorded> told = new ArrayList<>();
    private String actor = "investigator-" + UUID.randomUUID();
    private String objectType = "plate";
    private String objectId = "豫A12345";
    private String hash = AuditChain.GENESIS;
    private long sequence;

    Looks by(String name) {
        actor = name;
        return this;
    }

    String actor() {
        return actor;
    }

    /** The next looks are at this plate, as somebody asks for it. */
    Looks at(String plate) {
        return at("plate", plate);
    }

    Looks at(String type, String id) {
        objectType = type;
        objectId = id;
        return this;
    }

    AccessRecorded next(String action, String purpose) {
        return next(action, purpose, "ALLOWED");
    }

    AccessRecorded next(String action, String purpose, String outcome) {
        sequence++;
        Instant at = T0.plusSeconds(sequence);
        AuditEntry entry = new AuditEntry(
                sequence, at, actor, "investigator", action, objectType, objectId, purpose, outcome, "127.0.0.1", hash);
        hash = AuditChain.hash(entry);
        AccessRecorded event = new AccessRecorded(
                service,
                sequence,
                at,
                actor,
                "investigator",
                action,
                objectType,
                objectId,
                purpose,
                outcome,
                "127.0.0.1",
                hash);
        told.add(event);
        return event;
    }

    String hash() {
        return hash;
    }

    long sequence() {
        return sequence;
    }

    /** The same position once more, with another actor and a hash that fits. */
    AccessRecorded rewritten(AccessRecorded e) {
        String before = e.sequence() == 1
                ? AuditChain.GENESIS
                : told.get((int) e.sequence() - 2).hash();
        AuditEntry entry = new AuditEntry(
                e.sequence(),
                e.at(),
                "somebody-else",
                e.roles(),
                e.action(),
                e.objectType(),
                e.objectId(),
                e.purpose(),
                e.outcome(),
                e.remoteAddress(),
                before);
        return new AccessRecorded(
                service,
                e.sequence(),
                e.at(),
                "somebody-else",
                e.roles(),
                e.action(),
                e.objectType(),
                e.objectId(),
                e.purpose(),
                e.outcome(),
                e.remoteAddress(),
                AuditChain.hash(entry));
    }
}
