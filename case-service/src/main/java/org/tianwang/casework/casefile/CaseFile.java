package org.tianwang.casework.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.casework.CaseStatus;
import org.tianwang.contracts.casework.CaseView;
import org.tianwang.contracts.ops.OffenceKind;
import org.tianwang.contracts.ops.Outcome;

/** A case with the facts of its opening, which stay as they were, and its status, which moves. */
@Entity
@Table(name = "case_file")
class CaseFile {

    @Id
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    String number;

    @Enumerated(EnumType.STRING)
    OffenceKind kind;

    @Enumerated(EnumType.STRING)
    CaseStatus status;

    String title;

    @Column(name = "township_code")
    String townshipCode;

    Double lon;
    Double lat;
    String place;

    @Column(name = "incident_id", updatable = false)
    UUID incidentId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "alert_ids")
    List<UUID> alertIds;

    @Column(name = "camera_id")
    String cameraId;

    @Column(name = "snapshot_url")
    String snapshotUrl;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String note;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "opened_at", updatable = false)
    Instant openedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "opened_by", updatable = false)
    String openedBy;

    protected CaseFile() {}

    static CaseFile open(UUID id, CaseNumber number, Opening opening, String openedBy, Instant now) {
        CaseFile file = new CaseFile();
        file.id = id;
        file.number = number.text();
        file.kind = opening.kind();
        file.status = CaseStatus.REPORTED;
        file.title = opening.title();
        file.townshipCode = opening.townshipCode();
        file.lon = opening.location() == null ? null : opening.location().lon();
        file.lat = opening.location() == null ? null : opening.location().lat();
        file.place = opening.place();
        file.incidentId = opening.incidentId();
        file.alertIds = opening.alertIds();
        file.cameraId = opening.cameraId();
        file.snapshotUrl = opening.snapshotUrl();
        file.outcome = opening.outcome();
        file.note = opening.note();
        file.occurredAt = opening.occurredAt();
        file.openedAt = now;
        file.changedAt = now;
        file.openedBy = openedBy;
        return file;
    }

    /** Moves on and answers where it came from; the caller has asked {@link CaseLifecycle} first. */
    CaseStatus moveTo(CaseStatus to, Instant now) {
        if (!CaseLifecycle.allows(status, to)) {
            throw new IllegalStateException("no way from " + status + " to " + to);
        }
        CaseStatus previous = status;
        status = to;
        changedAt = now;
        return previous;
    }

    CaseView view() {
        return new CaseView(
                id,
                version,
                number,
                kind,
                status,
                title,
                townshipCode,
                lon == null || lat == null ? null : new GeoPoint(lon, lat),
                place,
                incidentId,
                List.copyOf(alertIds),
                cameraId,
                snapshotUrl,
                outcome,
                note,
                occurredAt,
                openedAt,
                changedAt,
                openedBy);
    }
}
