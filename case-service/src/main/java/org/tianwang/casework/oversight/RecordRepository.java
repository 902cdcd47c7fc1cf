package org.tianwang.casework.oversight;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.page.PageQuery;

/** The copy of all looks, newest first. */
@ApplicationScoped
class RecordRepository implements PanacheRepositoryBase<AccessRecord, UUID> {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    Optional<String> hashOf(String service, long sequence) {
        return findByIdOptional(AccessRecord.idOf(service, sequence)).map(entry -> entry.hash);
    }

    List<AccessRecord> page(RecordFilter filter, PageQuery page) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Parameters values = new Parameters();
        add(where, values, "actor = :actor", "actor", filter.actor);
        add(where, values, "action = :action", "action", filter.action);
        addObject(where, values, filter.objectId);
        add(
                where,
                values,
                "askedPlate is not null and cast(:plate as string) like askedPlate",
                "plate",
                filter.plate == null ? null : Plates.fold(filter.vehicle()));
        add(where, values, "service = :service", "service", filter.service);
        add(where, values, "at >= :since", "since", filter.from);
        add(where, values, "at < :until", "until", filter.to);
        page.cursor().ifPresent(cursor -> {
            where.add("(at < :time or (at = :time and id < :id))");
            values.and("time", cursor.time()).and("id", cursor.id());
        });
        return find(String.join(" and ", where) + " order by at desc, id desc", values)
                .range(0, page.limit() - 1)
                .list();
    }

    /** A camera's pictures and recordings bear its id in front of their own: who looked at it means them as well. */
    private static void addObject(List<String> where, Parameters values, String object) {
        if (object != null && UUID_TEXT.matcher(object).matches()) {
            add(
                    where,
                    values,
                    "(objectId = :objectId or objectType in ('camera-recording', 'camera-snapshot')"
                            + " and substring(objectId, 1, 37) = :within)",
                    "objectId",
                    object);
            values.and("within", object + "/");
        } else {
            add(where, values, "objectId = :objectId", "objectId", object);
        }
    }

    private static void add(List<String> where, Parameters values, String condition, String name, Object value) {
        if (value != null) {
            where.add(condition);
            values.and(name, value);
        }
    }

    /** Removes up to {@code most} looks older than this that no review speaks of. */
    long forget(Instant before, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        DELETE FROM access_record WHERE id IN (
                            SELECT id FROM access_record r WHERE at < :before
                            AND NOT EXISTS (SELECT 1 FROM access_review v WHERE v.record_id = r.id)
                            ORDER BY at LIMIT :most)""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }
}
