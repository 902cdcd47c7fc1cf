package org.tianwang.alert.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.platform.page.Page;

/**
 * The stages that are overdue now. A duplicate's clock stands still while it is merged, so it is none of them, but
 * a crew that was sent for it is late like any other; what is
 * overdue for longer than a shift is no news for a desk, and stands in the statistics.
 */
@ApplicationScoped
public class OverdueStages {

    /** A desk shows the worst by name and the others by their number. */
    private static final int MOST = 200;

    private static final String SQL = """
            select c.* from stage_clock c
            where done_at is null and step > 0 and due_at between :since and :now %s
              and not %s
            order by step desc, due_at, id limit :most""";

    private final EntityManager entities;
    private final StageClockConfig table;
    private final StageClockPolicy policy;
    private final CurrentCall call;

    OverdueStages(EntityManager entities, StageClockConfig table, CurrentCall call) {
        this.entities = entities;
        this.table = table;
        this.policy = new StageClockPolicy(table);
        this.call = call;
    }

    /** The worst first. */
    @Transactional
    @SuppressWarnings("unchecked")
    Page<OverdueStage> now() {
        Instant now = call.now();
        boolean county = call.jurisdiction().county();
        String mine = county ? "" : "and township_code = any (cast(:codes as text[]))";
        Query query = entities.createNativeQuery(SQL.formatted(mine, MergedAway.SQL), StageClockRow.class)
                .setParameter("since", now.minus(table.shownFor()))
                .setParameter("now", now)
                .setParameter("most", MOST);
        if (!county) {
            query.setParameter("codes", call.jurisdiction().codes());
        }
        List<StageClockRow> rows = query.getResultList();
        return new Page<>(rows.stream().map(this::view).toList(), null);
    }

    private OverdueStage view(StageClockRow row) {
        return new OverdueStage(
                row.breachId(),
                row.alertId,
                row.incidentId,
                row.taskId,
                row.townshipCode,
                row.view(),
                row.step,
                policy.escalation(row.step, row.startedAt, row.dueAt),
                row.nextEscalation);
    }
}
