package org.tianwang.population.gridalert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.tianwang.population.grid.GridDrawn;

/**
 * The copies of alerts and the grids in which they lie. SQL, because one statement says what an entity would need a
 * read, a comparison and a race for: a newer version wins, an older one changes nothing. An alert's version counts
 * decisions; between two of them the higher count is the newer, and so is the place of a camera that became known.
 */
@ApplicationScoped
class AlertCopies {

    private static final String UPSERT = """
            INSERT INTO alert_copy (alert_id, alert_version, status, severity, rule_name, camera_id, camera_name,
                township_code, lon, lat, event_kind, object_class, zone, raised_at, last_seen_at, count, closed_at)
            VALUES (:id, :version, :status, :severity, :rule, :camera,
                :cameraName, :township, :lon,
                :lat, :kind, :objectClass, :zone,
                :raisedAt, :lastSeenAt, :count, :closedAt)
            ON CONFLICT (alert_id) DO UPDATE SET
                alert_version = EXCLUDED.alert_version, status = EXCLUDED.status, severity = EXCLUDED.severity,
                rule_name = EXCLUDED.rule_name, camera_id = EXCLUDED.camera_id, camera_name = EXCLUDED.camera_name,
                township_code = EXCLUDED.township_code, lon = EXCLUDED.lon, lat = EXCLUDED.lat,
                object_class = EXCLUDED.object_class, zone = EXCLUDED.zone,
                last_seen_at = GREATEST(alert_copy.last_seen_at, EXCLUDED.last_seen_at),
                count = GREATEST(alert_copy.count, EXCLUDED.count), closed_at = EXCLUDED.closed_at
            WHERE alert_copy.alert_version < EXCLUDED.alert_version
                OR (alert_copy.alert_version = EXCLUDED.alert_version
                    AND (alert_copy.count < EXCLUDED.count
                        OR (alert_copy.lon IS NULL AND EXCLUDED.lon IS NOT NULL)))""";

    private static final String PLACE = """
            INSERT INTO alert_in_grid (grid_id, alert_id, raised_at)
            SELECT :grid, alert_id, raised_at FROM alert_copy WHERE alert_id = :alert
            ON CONFLICT DO NOTHING""";

    private static final String IN_BOX = """
            SELECT alert_id, lon, lat, raised_at FROM alert_copy
            WHERE raised_at >= :since AND lon BETWEEN :minLon AND :maxLon AND lat BETWEEN :minLat AND :maxLat
            ORDER BY raised_at DESC LIMIT :most""";

    private static final String EXPIRE = """
            DELETE FROM alert_copy WHERE alert_id IN (
                SELECT alert_id FROM alert_copy WHERE raised_at < :before ORDER BY raised_at LIMIT :step)""";

    private final Session database;

    AlertCopies(Session database) {
        this.database = database;
    }

    /** A place in time of an alert, to be held against a new grid. */
    record Placed(UUID alertId, double lon, double lat, Instant raisedAt) {}

    /** Keeps the copy if it is newer than what we have; says whether it was. */
    boolean keep(AlertCopy alert) {
        var place = alert.location();
        return database.createNativeMutationQuery(UPSERT)
                        .setParameter("id", alert.id())
                        .setParameter("version", alert.version())
                        .setParameter("status", alert.status())
                        .setParameter("severity", alert.severity(), String.class)
                        .setParameter("rule", alert.ruleName(), String.class)
                        .setParameter("camera", alert.cameraId(), String.class)
                        .setParameter("cameraName", alert.cameraName(), String.class)
                        .setParameter("township", alert.townshipCode(), String.class)
                        .setParameter("lon", place == null ? null : place.lon(), Double.class)
                        .setParameter("lat", place == null ? null : place.lat(), Double.class)
                        .setParameter("kind", alert.eventKind(), String.class)
                        .setParameter("objectClass", alert.objectClass(), String.class)
                        .setParameter("zone", alert.zone(), String.class)
                        .setParameter("raisedAt", alert.raisedAt())
                        .setParameter("lastSeenAt", alert.lastSeenAt(), Instant.class)
                        .setParameter("count", alert.count())
                        .setParameter("closedAt", alert.closedAt(), Instant.class)
                        .executeUpdate()
                == 1;
    }

    void place(UUID alertId, UUID gridId) {
        database.createNativeMutationQuery(PLACE)
                .setParameter("grid", gridId)
                .setParameter("alert", alertId)
                .executeUpdate();
    }

    /** The newest alerts in the box of a grid, at most {@code most}. */
    List<Placed> inBoxOf(GridDrawn grid, Instant since, int most) {
        List<Object[]> rows = database.createNativeQuery(IN_BOX, Object[].class)
                .setParameter("since", since)
                .setParameter("minLon", grid.area().minLon())
                .setParameter("maxLon", grid.area().maxLon())
                .setParameter("minLat", grid.area().minLat())
                .setParameter("maxLat", grid.area().maxLat())
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new Placed((UUID) row[0], (Double) row[1], (Double) row[2], (Instant) row[3]))
                .toList();
    }

    int expire(Instant before, int step) {
        return database.createNativeMutationQuery(EXPIRE)
                .setParameter("before", before)
                .setParameter("step", step)
                .executeUpdate();
    }
}
