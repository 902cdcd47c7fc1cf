package org.tianwang.ingest.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** Cameras with their health, those that have been in their state longest first. */
@ApplicationScoped
class CameraLineRepository {
    private static final String SELECT = """
            SELECT c.id, c.code, c.name, c.tier, c.township_code, h.health, h.reason, h.since, h.last_frame_at
            FROM camera_health h JOIN camera c ON c.id = h.camera_id""";

    private final EntityManager entities;

    CameraLineRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** @param down only those which ought to work and do not, or not well */
    record Filter(boolean down, CameraTier tier, String township) {}

    List<CameraLine> page(Filter filter, Jurisdiction jurisdiction, PageQuery page) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (filter.down()) {
            conditions.add("h.health IN ('OFFLINE', 'DEGRADED')");
        }
        if (filter.tier() != null) {
            conditions.add("c.tier = :tier");
        }
        if (filter.township() != null) {
            conditions.add("c.township_code = :township");
        }
        if (!jurisdiction.county()) {
            conditions.add("c.township_code = ANY (cast(:codes AS text[]))");
        }
        if (page.cursor().isPresent()) {
            conditions.add("(h.since, c.id) > (:time, :id)");
        }
        Query query = entities.createNativeQuery(
                SELECT + " WHERE " + String.join(" AND ", conditions) + " ORDER BY h.since, c.id");
        bind(query, filter, jurisdiction, page);
        return lines(query.setMaxResults(page.limit()).getResultList());
    }

    private static void bind(Query query, Filter filter, Jurisdiction jurisdiction, PageQuery page) {
        if (filter.tier() != null) {
            query.setParameter("tier", filter.tier().name());
        }
        if (filter.township() != null) {
            query.setParameter("township", filter.township());
        }
        if (!jurisdiction.county()) {
            query.setParameter("codes", jurisdiction.codes());
        }
        page.cursor()
                .ifPresent(cursor -> query.setParameter("time", cursor.time()).setParameter("id", cursor.id()));
    }

    List<CameraLine> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : lines(entities.createNativeQuery(SELECT + " WHERE c.id IN :ids")
                        .setParameter("ids", ids)
                        .getResultList());
    }

    private static List<CameraLine> lines(List<?> rows) {
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static CameraLine line(Object[] row) {
        return new CameraLine(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                CameraTier.valueOf((String) row[3]),
                (String) row[4],
                CameraHealth.valueOf((String) row[5]),
                (String) row[6],
                (Instant) row[7],
                (Instant) row[8],
                List.of(),
                Uptime.UNKNOWN);
    }
}
