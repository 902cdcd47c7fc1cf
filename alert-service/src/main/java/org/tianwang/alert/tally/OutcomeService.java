package org.tianwang.alert.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.problem.InvalidProblem;

/** Which cameras and watch-list entries cost people the most false alarms, within the caller's townships. */
@ApplicationScoped
public class OutcomeService {

    private static final int MOST = 200;

    private final EntityManager entities;
    private final Tallies tallies;
    private final OutcomeLooks looks;
    private final CurrentCall call;

    OutcomeService(EntityManager entities, Tallies tallies, OutcomeLooks looks, CurrentCall call) {
        this.entities = entities;
        this.tallies = tallies;
        this.looks = looks;
        this.call = call;
    }

    @Transactional
    Page<SubjectOutcomes> cameras(Integer days) {
        return worst(TallyKind.CAMERA, "left join camera s on s.id = t.subject", "s.name", checked(days));
    }

    @Transactional
    Page<SubjectOutcomes> watchList(Integer days) {
        int span = checked(days);
        looks.watchList(span);
        return worst(TallyKind.WATCH, "left join watch_entry s on cast(s.id as text) = t.subject", "s.plate", span);
    }

    /** Table and column are our own words, never a caller's. */
    private Page<SubjectOutcomes> worst(TallyKind kind, String join, String name, int days) {
        boolean county = call.jurisdiction().county();
        String within = county ? "" : " and s.township_code = any(:townships)";
        var query = entities.createNativeQuery(
                        "select t.subject, " + name + ", s.township_code, sum(t.alerts), sum(t.hits), sum(t.confirmed),"
                                + " sum(t.false_alarms), sum(t.expired) from alert_tally t " + join
                                + " where t.kind = :kind and t.day >= cast(:from as date)" + within
                                + " group by 1, 2, 3 order by sum(t.false_alarms) desc, sum(t.alerts) desc, t.subject",
                        Object[].class)
                .setParameter("kind", kind.name())
                .setParameter("from", tallies.first(days).toString())
                .setMaxResults(MOST);
        if (!county) {
            query.setParameter("townships", call.jurisdiction().codes());
        }
        List<?> rows = query.getResultList();
        return new Page<>(rows.stream().map(row -> subject((Object[]) row)).toList(), null);
    }

    private static SubjectOutcomes subject(Object[] row) {
        return new SubjectOutcomes((String) row[0], (String) row[1], (String) row[2], Tallies.outcomes(row, 3));
    }

    private static int checked(Integer days) {
        if (days == null) {
            return 7;
        }
        if (days != 7 && days != 30) {
            throw new InvalidProblem("days", "must be 7 or 30");
        }
        return days;
    }
}
