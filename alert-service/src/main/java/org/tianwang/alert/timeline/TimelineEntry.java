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

    @Column(name = "kind")
    String type;

    String source;

    String actor;

    @Column(name = "subject_id")
    UUID subjectId;

    String text;

    TimelineEntryView view() {
        return new TimelineEntryView(id, at, type, source, actor, subjectId, text);
    }
}
