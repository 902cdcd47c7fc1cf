package org.tianwang.casework.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.PageQuery;

/** The lines of the cases' histories, oldest first. */
@ApplicationScoped
class TimelineRepository implements PanacheRepositoryBase<TimelineEntry, UUID> {

    List<TimelineEntry> page(UUID caseId, PageQuery page) {
        Cursor after = page.cursor().orElse(null);
        String order = " order by at, id";
        var found = after == null
                ? find("caseId = ?1" + order, caseId)
                : find("caseId = ?1 and (at > ?2 or (at = ?2 and id > ?3))" + order, caseId, after.time(), after.id());
        return found.range(0, page.limit() - 1).list();
    }
}
