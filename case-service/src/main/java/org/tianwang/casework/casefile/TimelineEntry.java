package org.tianwang.casework.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.tianwang.contracts.casework.CaseStatus;

/** One line of a case's history. Immutable here and by the rights of the database. */
@Entity
@Immutable
@Table(name = "case_timeline_entry")
class TimelineEntry {

    enum Kind {
        OPENED,
        STATUS_CHANGED
    }

    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    Instant at;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String actor;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    CaseStatus fromStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    CaseStatus toStatus;

    String reason;

    protected TimelineEntry() {}

    static TimelineEntry opened(UUID id, CaseFile file) {
        return of(id, file, Kind.OPENED, file.openedBy, null, file.note);
    }

    static TimelineEntry moved(UUID id, CaseFile file, String actor, CaseStatus from, String reason) {
        return of(id, file, Kind.STATUS_CHANGED, actor, from, reason);
    }

    private static TimelineEntry of(UUID id, CaseFile file, Kind kind, String actor, CaseStatus from, String reason) {
        TimelineEntry entry = new TimelineEntry();
        entry.id = id;
        entry.caseId = file.id;
        entry.at = file.changedAt;
        entry.kind = kind;
        entry.actor = actor;
        entry.fromStatus = from;
        entry.toStatus = file.status;
        entry.reason = reason;
        return entry;
    }

    TimelineEntryView view() {
        return new TimelineEntryView(id, at, kind.name(), actor, fromStatus, toStatus, reason);
    }
}
