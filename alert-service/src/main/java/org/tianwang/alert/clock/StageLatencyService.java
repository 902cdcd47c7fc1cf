package org.tianwang.alert.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.ops.Stage;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.problem.InvalidProblem;

/**
 * The figures of the one-level way: how fast each stage was, from the clocks themselves. A clock that was stopped
 * because its alert was dismissed counts too: somebody has acted. One that was merged away does not: it stood still, and was
 * stopped when the other incident ended.
 */
@ApplicationScoped
public class StageLatencyService {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final String SQL = """
            select stage, cast(%2$s as text), count(done_at),
                   percentile_cont(0.5) within group (order by extract(epoch from done_at - started_at)),
                   percentile_cont(0.9) within group (order by extract(epoch from done_at - started_at)),
                   count(breached_at) filter (where done_at is not null),
                   count(*) filter (where done_at is null)
            from stage_clock c
            where started_at >= :from and started_at < :to
              and (not :narrowed or severity = any (cast(:severities as text[])))
              and (cast(:township as text) is null or township_code = cast(:township as text)) %1$s
              and (done_at is not null or due_at < :now) and not %3$s
            group by 1, 2 order by 1, 2 limit 1000""";

    private final EntityManager entities;
    private final CurrentCall call;

    StageLatencyService(EntityManager entities, CurrentCall call) {
        this.entities = entities;
        this.call = call;
    }

    /** Of the last day, unless it says otherwise; 31 days at the most. */
    @Transactional
    Page<StageLatency> of(StageLatencyFilter filter, StageLatency.By by) {
        Instant end = filter.to() == null ? call.now() : filter.to();
        Instant start = filter.from() == null ? end.minus(DAY) : filter.from();
        if (!end.isAfter(start) || end.isAfter(start.plus(LONGEST))) {
            throw new InvalidProblem("to", "must lie after from, and no more than 31 days");
        }
        boolean county = call.jurisdiction().county();
        Query query = entities.createNativeQuery(
                        SQL.formatted(
                                county ? "" : "and township_code = any (cast(:codes as text[]))",
                                by.column,
                                MergedAway.SQL),
                        Object[].class)
                .setParameter("from", start)
                .setParameter("to", end)
                .setParameter("narrowed", filter.severities() != null)
                .setParameter("severities", filter.severityNames())
                .setParameter("township", filter.township())
                .setParameter("now", call.now());
        if (!county) {
            query.setParameter("codes", call.jurisdiction().codes());
        }
        List<?> rows = query.getResultList();
        return new Page<>(rows.stream().map(row -> latency((Object[]) row, by)).toList(), null);
    }

    private static StageLatency latency(Object[] row, StageLatency.By by) {
        String group = (String) row[1];
        return new StageLatency(
                Stage.valueOf((String) row[0]),
                by == StageLatency.By.SEVERITY ? Severity.valueOf(group) : null,
                by == StageLatency.By.TOWNSHIP ? group : null,
                by == StageLatency.By.DAY ? LocalDate.parse(group) : null,
                ((Number) row[2]).longValue(),
                (Double) row[3],
                (Double) row[4],
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue());
    }
}
