package org.tianwang.population.gridalert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Caller;
import org.tianwang.population.grid.CountyCalendar;

/**
 * The list of one officer: the alerts of the grids which he answers for today and which lie in his jurisdiction. The
 * place decides, not the camera's township: an alert on a border is in the lists of both sides.
 */
@ApplicationScoped
class GridAlerts {

    private static final String MINE = """
            SELECT a.alert_id, a.alert_version, a.status, a.severity, a.rule_name, a.camera_id, a.camera_name,
                a.township_code, a.lon, a.lat, a.event_kind, a.object_class, a.zone, a.raised_at, a.last_seen_at,
                a.count, a.closed_at, array_agg(m.grid_id ORDER BY m.grid_id) AS grids
            FROM grid g
            JOIN alert_in_grid m ON m.grid_id = g.id
            JOIN alert_copy a ON a.alert_id = m.alert_id
            WHERE g.officers @> ARRAY[cast(:officer AS text)]
              AND (:county OR g.township_code = ANY (cast(:townships AS text[])))
              AND g.valid_from <= :today AND (g.valid_to IS NULL OR g.valid_to >= :today)
              AND (cast(:status AS text) IS NULL OR a.status = cast(:status AS text))
              AND (m.raised_at, m.alert_id) < (cast(:time AS timestamptz), cast(:id AS uuid))
            GROUP BY a.alert_id
            ORDER BY a.raised_at DESC, a.alert_id DESC
            LIMIT :most""";

    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));

    private final Session database;
    private final Caller caller;
    private final CountyCalendar calendar;

    GridAlerts(Session database, Caller caller, CountyCalendar calendar) {
        this.database = database;
        this.caller = caller;
        this.calendar = calendar;
    }

    @Transactional
    Page<GridAlertView> mine(AlertStatus status, PageQuery page) {
        Cursor from = page.cursor().orElse(NEWEST);
        List<Object[]> rows = database.createNativeQuery(MINE, Object[].class)
                .setParameter("officer", caller.name())
                .setParameter("county", caller.jurisdiction().county())
                .setParameter("townships", caller.jurisdiction().codes())
                .setParameter("today", calendar.today())
                .setParameter("status", status == null ? null : status.name(), String.class)
                .setParameter("time", from.time())
                .setParameter("id", from.id())
                .setParameter("most", page.limit())
                .getResultList();
        List<GridAlertView> views = rows.stream().map(GridAlerts::view).toList();
        return Page.of(views, page, view -> view, view -> new Cursor(view.raisedAt(), view.id()));
    }

    private static GridAlertView view(Object[] row) {
        return new GridAlertView(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                row[8] == null || row[9] == null ? null : new GeoPoint((Double) row[8], (Double) row[9]),
                (String) row[10],
                (String) row[11],
                (String) row[12],
                (Instant) row[13],
                (Instant) row[14],
                ((Number) row[15]).intValue(),
                (Instant) row[16],
                Arrays.asList((UUID[]) row[17]));
    }
}
