package org.tianwang.alert.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One stamp. {@code source} tells what set it: {@code USER}, {@code RULE}, {@code CLOCK} or {@code SYSTEM}. */
@Entity
@Immutable
@Table(name = "timeline_entry")
public class TimelineEntry {

    @Id
    UUID id;

    @Column(name = "incident_id")
    UUID incidentId;

    Instant at;

    /** When we heard of it; null in entries from before this was kept. */
    @Column(name = "recorded_at")
    Instant recordedAt;

    /** Whose clock {@code at} is from: {@code SERVER} or {@code DEVICE}. */
    @Column(name = "at_source")
    String atSource;

    @Column(name = "kind")
    String type;

    String source;

    String actor;

    @Column(name = "subject_id")
    UUID subjectId;

    String text;

    TimelineEntryView view() {
        return new TimelineEntryView(
                id,
                incidentId,
                at,
                recordedAt == null ? at : recordedAt,
                atSource,
                type,
                source,
                actor,
                subjectId,
                text);
    }
}
