package org.tianwang.casework.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.tianwang.contracts.audit.AccessRecorded;
import org.tianwang.evidence.audit.AuditEntry;

/** One look, as a service told it. Its id follows from service and sequence, so that told twice is kept once. */
@Entity
@Immutable
@Table(name = "access_record")
class AccessRecord {

    private static final String PLATE = "plate";

    /** As {@code RefusedLooks} of the platform writes it. */
    private static final String ATTEMPT = "LOOK_REFUSED";

    @Id
    UUID id;

    String service;
    long sequence;
    Instant at;
    String actor;
    String roles;
    String action;

    @Column(name = "object_type")
    String objectType;

    @Column(name = "object_id")
    String objectId;

    String purpose;
    String outcome;

    @Column(name = "remote_address")
    String remoteAddress;

    String hash;

    /** The plate that was asked for, to be matched against any; null where the look names no vehicle. */
    @Column(name = "asked_plate")
    String askedPlate;

    protected AccessRecord() {}

    static AccessRecord of(AccessRecorded event) {
        AccessRecord entry = new AccessRecord();
        entry.id = idOf(event.service(), event.sequence());
        entry.service = event.service();
        entry.sequence = event.sequence();
        entry.at = event.at();
        entry.actor = event.actor();
        entry.roles = event.roles();
        entry.action = event.action();
        entry.objectType = event.objectType();
        entry.objectId = event.objectId();
        entry.purpose = event.purpose();
        entry.outcome = event.outcome();
        entry.remoteAddress = event.remoteAddress();
        entry.hash = event.hash();
        entry.askedPlate = entry.plate().map(AskedPlate::like).orElse(null);
        return entry;
    }

    /** The vehicle that was looked at, if one was named. */
    Optional<AskedPlate> plate() {
        return PLATE.equals(objectType) ? AskedPlate.of(objectId) : Optional.empty();
    }

    /**
     * Whether somebody tried to look at what his role or township keeps from him; a broad search that was refused is
     * none.
     */
    boolean isAttempt() {
        return ATTEMPT.equals(action);
    }

    static UUID idOf(String service, long sequence) {
        return UUID.nameUUIDFromBytes((service + "/" + sequence).getBytes(StandardCharsets.UTF_8));
    }

    /** The entry as the service chained it, behind this hash. */
    AuditEntry after(String previousHash) {
        return new AuditEntry(
                sequence,
                at,
                actor,
                roles,
                action,
                objectType,
                objectId,
                purpose,
                outcome,
                remoteAddress,
                previousHash);
    }

    /** The ids of which object and purpose speak. */
    List<UUID> ids() {
        return Purpose.of(objectId + " " + purpose).matters();
    }

    /** @param known names by id, of this look's and of others' */
    AccessRecordView view(Map<UUID, String> known) {
        Map<UUID, String> names = new LinkedHashMap<>();
        ids().stream().filter(known::containsKey).forEach(found -> names.put(found, known.get(found)));
        return new AccessRecordView(
                id,
                service,
                sequence,
                at,
                actor,
                roles,
                action,
                objectType,
                objectId,
                purpose,
                outcome,
                remoteAddress,
                names);
    }
}
