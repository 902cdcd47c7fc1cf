package org.tianwang.alert.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.contracts.ops.UnitChanged;
import org.tianwang.contracts.ops.UnitView;
import org.tianwang.platform.outbox.Outbox;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Jurisdiction;

/** What sending units asks of them: who is eligible, who should go, and what their tasks make of their status. */
@ApplicationScoped
public class UnitDuty {

    private static final int MOST_UNITS = 500;
    private static final int MOST_CREWS = 50;

    private final UnitRepository units;
    private final Recommender recommender;
    private final Outbox outbox;
    private final Clock clock;

    UnitDuty(UnitRepository units, RecommendationConfig config, Outbox outbox, Clock clock) {
        this.units = units;
        this.recommender = new Recommender(config);
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All eligible units of the jurisdiction, the best one first. */
    public List<Recommendation> recommend(GeoPoint place, Jurisdiction jurisdiction) {
        List<UnitView> eligible = units.list(UnitFilter.ELIGIBLE, jurisdiction, PageQuery.first(MOST_UNITS)).stream()
                .map(Unit::view)
                .toList();
        return recommender.rank(eligible, place, clock.instant());
    }

    /** Locks a unit that is to be sent, or says why it cannot be. */
    public UnitView lockForDuty(UUID id, Jurisdiction jurisdiction) {
        Unit unit = units.lock(id)
                .filter(found -> jurisdiction.covers(found.townshipCode))
                .orElseThrow(() -> new NotFoundProblem("unit", id));
        if (unit.outOfService) {
            throw new ConflictProblem("Unit " + unit.callSign + " is out of service.");
        }
        if (!unit.onShift) {
            throw new ConflictProblem("Unit " + unit.callSign + " is not on shift.");
        }
        return unit.view();
    }

    /** Derives the unit's status from its running tasks, and tells if it is another one now. */
    public void refresh(UUID id, Collection<TaskStatus> running) {
        Unit unit = units.lock(id).orElseThrow();
        if (unit.derive(running)) {
            unit.version++;
            outbox.publish(new UnitChanged(unit.view()));
        }
    }

    public List<UUID> ofCrew(String user) {
        return units.ofCrew(user, MOST_CREWS);
    }

    public Map<UUID, UnitView> views(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : units.all(ids).stream().map(Unit::view).collect(Collectors.toMap(UnitView::id, Function.identity()));
    }
}
