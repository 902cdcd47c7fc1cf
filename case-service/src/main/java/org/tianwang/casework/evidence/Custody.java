package org.tianwang.casework.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.PageQuery;

/** The chains of custody; only ever added to. */
@ApplicationScoped
class Custody {

    private final EntityManager entities;
    private final Clock clock;

    Custody(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Who did what, when. */
    record Act(CustodyAction action, String actor, Instant at, String reason) {}

    void add(UUID evidence, Act act, String sha256) {
        CustodyEntry entry = new CustodyEntry();
        entry.id = Ids.next(clock);
        entry.evidenceId = evidence;
        entry.at = act.at();
        entry.actor = act.actor();
        entry.action = act.action();
        entry.reason = act.reason();
        entry.sha256 = sha256;
        entities.persist(entry);
    }

    /** Oldest first. */
    List<CustodyEntry> of(UUID evidence, PageQuery page) {
        Cursor after = page.cursor().orElse(null);
        String from = after == null ? "" : " and (e.at > :at or (e.at = :at and e.id > :id))";
        var query = entities.createQuery(
                        "select e from CustodyEntry e where e.evidenceId = :evidence" + from + " order by e.at, e.id",
                        CustodyEntry.class)
                .setParameter("evidence", evidence)
                .setMaxResults(page.limit());
        if (after != null) {
            query.setParameter("at", after.time()).setParameter("id", after.id());
        }
        return query.getResultList();
    }
}
