package org.tianwang.ingest.camera;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/**
 * The rows of cameras; those that were removed are found by their id, and in lists that ask for them. Lists are in the
 * order of entry, which never changes under a reader's cursor.
 */
@ApplicationScoped
class CameraRepository implements PanacheRepositoryBase<Camera, UUID> {

    Optional<Camera> findPresent(UUID id) {
        return findByIdOptional(id).filter(Camera::present);
    }

    List<Camera> page(CameraFilter filter, Jurisdiction jurisdiction, PageQuery page) {
        return after(page.cursor().orElse(null), filter, jurisdiction, page.limit());
    }

    /**
     * The next cameras in order. A search for text reads along that order and is cut off by the limit: some ten thousand
     * rows at the most, and no index finds two Chinese characters in the middle of a name.
     *
     * @param cursor where the last page ended, or null
     */
    List<Camera> after(Cursor cursor, CameraFilter filter, Jurisdiction jurisdiction, int limit) {
        List<String> conditions = new ArrayList<>();
        Parameters parameters = new Parameters();
        if (filter.removedSince() == null) {
            conditions.add("c.removedAt is null");
        } else {
            conditions.add("(c.removedAt is null or c.removedAt > :removedSince)");
            parameters.and("removedSince", filter.removedSince());
        }
        if (filter.tier() != null) {
            conditions.add("c.tier = :tier");
            parameters.and("tier", filter.tier());
        }
        if (filter.townshipCode() != null) {
            conditions.add("c.townshipCode = :township");
            parameters.and("township", filter.townshipCode());
        }
        if (filter.health() != null) {
            conditions.add(
                    "exists (select 1 from CameraHealthRecord h where h.cameraId = c.id and h.health = :health)");
            parameters.and("health", filter.health());
        }
        if (filter.tag() != null) {
            conditions.add("array_contains(c.tags, :tag)");
            parameters.and("tag", filter.tag());
        }
        if (filter.text() != null) {
            conditions.add("(lower(c.name) like :text escape '!' or lower(c.code) like :text escape '!'"
                    + " or lower(array_to_string(c.tags, ' ')) like :text escape '!')");
            parameters.and("text", "%" + literally(filter.text().toLowerCase(Locale.ROOT)) + "%");
        }
        if (filter.streaming()) {
            conditions.add("(c.stream.url is not null or c.removedAt is not null)");
        }
        if (!jurisdiction.county()) {
            conditions.add("c.townshipCode in :townships");
            parameters.and("townships", jurisdiction.townships());
        }
        if (cursor != null) {
            beyond(cursor, conditions, parameters);
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return find("from Camera c" + where + " order by c.createdAt, c.id", parameters)
                .page(0, limit)
                .list();
    }

    private static void beyond(Cursor cursor, List<String> conditions, Parameters parameters) {
        conditions.add("(c.createdAt > :time or (c.createdAt = :time and c.id > :id))");
        parameters.and("time", cursor.time()).and("id", cursor.id());
    }

    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Those with the bureau's designation that the caller may see; two at the most, as more is no answer either. */
    List<Camera> byCode(String code, Jurisdiction jurisdiction) {
        Parameters parameters = Parameters.with("code", code);
        String where = "code = :code and removedAt is null";
        if (!jurisdiction.county()) {
            where += " and townshipCode in :townships";
            parameters.and("townships", jurisdiction.townships());
        }
        return find(where, parameters).page(0, 2).list();
    }

    /** How many cameras of each township and tier are in which health. */
    List<CameraCount> counts(Jurisdiction jurisdiction, int limit) {
        String where = jurisdiction.county() ? "" : " where c.townshipCode in :townships";
        var query = getEntityManager()
                .createQuery(
                        "select new org.tianwang.ingest.camera.CameraCount(c.townshipCode, c.tier, h.health, count(c))"
                                + " from Camera c join CameraHealthRecord h on h.cameraId = c.id" + where
                                + " group by c.townshipCode, c.tier, h.health"
                                + " order by c.townshipCode, c.tier, h.health",
                        CameraCount.class)
                .setMaxResults(limit);
        if (!jurisdiction.county()) {
            query.setParameter("townships", jurisdiction.townships());
        }
        return query.getResultList();
    }

    /** Holds off others who would enter a camera of the same code, until the transaction ends. */
    void lockCode(String code) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:code, 40))) locked")
                .setParameter("code", code)
                .getSingleResult();
    }

    /** All that have a stream, for the one who runs them. */
    List<Camera> streaming() {
        return list("stream.url is not null");
    }
}
