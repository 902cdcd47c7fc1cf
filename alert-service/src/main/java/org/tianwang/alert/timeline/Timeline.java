package org.tianwang.alert.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.Moment;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;

/** Writes and reads the stamps of incidents; writing shares the transaction of what is stamped. */
@ApplicationScoped
public class Timeline {

    private final EntityManager entities;
    private final Clock clock;

    Timeline(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Begins an entry of an incident; {@code write} ends it. */
    public Draft add(UUID incidentId, Instant at) {
        return new Draft(incidentId, Moment.now(at));
    }

    /** Begins an entry of something that happened before we heard of it. */
    public Draft add(UUID incidentId, Moment moment) {
        return new Draft(incidentId, moment);
    }

    /** Of several incidents in one, in the order of what happened. The caller has checked that they may be seen. */
    public Page<TimelineEntryView> of(Collection<UUID> incidentIds, PageQuery page, boolean newestFirst) {
        Cursor after = page.cursor().orElse(null);
        String beyond = newestFirst ? "<" : ">";
        String way = newestFirst ? " desc" : "";
        String from = after == null ? "" : " and (e.at %1$s :at or (e.at = :at and e.id %1$s :id))".formatted(beyond);
        TypedQuery<TimelineEntry> query = entities.createQuery(
                        "select e from TimelineEntry e where e.incidentId in :incidents" + from
                                + " order by e.at%1$s, e.id%1$s".formatted(way),
                        TimelineEntry.class)
                .setParameter("incidents", incidentIds)
                .setMaxResults(page.limit());
        if (after != null) {
            query.setParameter("at", after.time()).setParameter("id", after.id());
        }
        List<TimelineEntry> rows = query.getResultList();
        return Page.of(rows, page, TimelineEntry::view, row -> new Cursor(row.at, row.id));
    }

    /** An entry being written. */
    public final class Draft {

        private final TimelineEntry entry = new TimelineEntry();

        private Draft(UUID incidentId, Moment moment) {
            entry.id = Ids.next(clock);
            entry.incidentId = incidentId;
            entry.at = moment.at();
            entry.recordedAt = moment.recordedAt();
            entry.atSource = moment.source();
        }

        public Draft by(String source, String actor) {
            entry.source = source;
            entry.actor = actor;
            return this;
        }

        public Draft byUser(String name) {
            return by("USER", name);
        }

        /** The alert or task concerned; null for the incident itself. */
        public Draft about(UUID subjectId) {
            entry.subjectId = subjectId;
            return this;
        }

        /** Writes unless the same fact, named by {@code parts}, was written before. */
        public void writeOnce(String type, String text, String... parts) {
            entry.id = Ids.named(parts);
            if (entities.find(TimelineEntry.class, entry.id) == null) {
                write(type, text);
            }
        }

        public void write(String type, String text) {
            entry.type = type;
            entry.text = text;
            entities.persist(entry);
        }
    }
}
