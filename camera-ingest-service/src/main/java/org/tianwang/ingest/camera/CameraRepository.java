package org.tianwang.ingest.camera;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** The rows of cameras. Lists are in the order of entry, which never changes under a reader's cursor. */
@ApplicationScoped
class CameraRepository implements PanacheRepositoryBase<Camera, UUID> {

    List<Camera> page(CameraFilter filter, Jurisdiction jurisdiction, PageQuery page) {
        List<String> conditions = new ArrayList<>();
        Parameters parameters = new Parameters();
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
        if (!jurisdiction.county()) {
            conditions.add("c.townshipCode in :townships");
            parameters.and("townships", jurisdiction.townships());
        }
        page.cursor().ifPresent(cursor -> after(cursor, conditions, parameters));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return find("from Camera c" + where + " order by c.createdAt, c.id", parameters)
                .page(0, page.limit())
                .list();
    }

    private static void after(Cursor cursor, List<String> conditions, Parameters parameters) {
        conditions.add("(c.createdAt > :time or (c.createdAt = :time and c.id > :id))");
        parameters.and("time", cursor.time()).and("id", cursor.id());
    }

    /** All that have a stream, for the one who runs them. */
    List<Camera> streaming() {
        return list("stream.url is not null");
    }
}
