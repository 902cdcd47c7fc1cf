package org.tianwang.casework.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** The case files in the database, newest first. */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<CaseFile, UUID> {

    boolean hasCaseOf(UUID incidentId) {
        return count("incidentId", incidentId) > 0;
    }

    List<CaseFile> page(CaseFilter filter, Jurisdiction within, PageQuery page) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Parameters values = new Parameters();
        if (!within.county()) {
            where.add("townshipCode in :townships");
            values.and("townships", Arrays.asList(within.codes()));
        }
        if (filter.incidentId() != null) {
            where.add("incidentId = :incident");
            values.and("incident", filter.incidentId());
        }
        if (filter.status() != null) {
            where.add("status = :status");
            values.and("status", filter.status());
        }
        if (filter.kind() != null) {
            where.add("kind = :kind");
            values.and("kind", filter.kind());
        }
        page.cursor().ifPresent(cursor -> {
            where.add("(openedAt < :time or (openedAt = :time and id < :id))");
            values.and("time", cursor.time()).and("id", cursor.id());
        });
        return find(String.join(" and ", where) + " order by openedAt desc, id desc", values)
                .range(0, page.limit() - 1)
                .list();
    }
}
