package org.tianwang.alert.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tianwang.alert.road.RoadBook;
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
    private final RoadBook roads;
    private final Outbox outbox;
    private final Clock clock;

    UnitDuty(UnitRepository units, RecommendationConfig config, RoadBook roads, Outbox outbox, Clock clock) {
        this.units = units;
        this.recommender = new Recommender(config);
        this.roads = roads;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All eligible units of the jurisdiction, the best one first. */
    public List<Recommendation> recommend(GeoPoint place, Set<String> wanted, Jurisdiction jurisdiction) {
        Recommender.Question question = new Recommender.Question(
                place, clock.instant(), wanted, roads.current().orElse(null));
        return recommender.rank(eligible(jurisdiction), question);
    }

    /** All units of the jurisdiction that may be sent, busy or not. */
    public List<UnitView> eligible(Jurisdiction jurisdiction) {
        return units.list(UnitFilter.ELIGIBLE, jurisdiction, PageQuery.first(MOST_UNITS)).stream()
                .map(Unit::view)
                .toList();
    }

    /** Takes several locks as batches of positions take them, so that neither can wait for the other in a circle. */
    public void lockInOrder(Collection<UUID> ids) {
        ids.stream().distinct().sorted(Comparator.comparing(UUID::toString)).forEach(units::lock);
    }

    /** Whether a unit belongs to whom the caller may send. */
    public boolean reaches(UUID id, Jurisdiction jurisdiction) {
        return units.find(id)
                .filter(unit -> jurisdiction.covers(unit.townshipCode))
                .isPresent();
    }

    /** Locks a unit that is sent because it is free; empty when it is off duty, busy by now or out of reach. */
    public Optional<UnitView> lockIfFree(UUID id, Jurisdiction jurisdiction) {
        return lockOnDuty(id, jurisdiction).filter(unit -> unit.activeTasks() == 0);
    }

    /** Locks a unit that has other tasks already; empty when it is off duty by now or out of reach. */
    public Optional<UnitView> lockOnDuty(UUID id, Jurisdiction jurisdiction) {
        return lock(id, jurisdiction)
                .filter(unit -> unit.onShift && !unit.outOfService)
                .map(Unit::view);
    }

    /** Why a unit cannot answer an order. */
    public enum Away {
        OUT_OF_SERVICE,
        SHIFT_OVER
    }

    /** Locks a unit that was sent; empty when it is on duty. */
    public Optional<Away> lockAway(UUID id) {
        Unit unit = units.lock(id).orElseThrow();
        if (unit.outOfService) {
            return Optional.of(Away.OUT_OF_SERVICE);
        }
        return unit.onShift ? Optional.empty() : Optional.of(Away.SHIFT_OVER);
    }

    /** Locks a unit that is to be sent, or says why it cannot be. */
    public UnitView lockForDuty(UUID id, Jurisdiction jurisdiction) {
        Unit unit = lock(id, jurisdiction).orElseThrow(() -> new NotFoundProblem("unit", id));
        if (unit.outOfService) {
            throw new ConflictProblem("Unit " + unit.callSign + " is out of service.");
        }
        if (!unit.onShift) {
            throw new ConflictProblem("Unit " + unit.callSign + " is not on shift.");
        }
        return unit.view();
    }

    private Optional<Unit> lock(UUID id, Jurisdiction jurisdiction) {
        return units.lock(id).filter(found -> jurisdiction.covers(found.townshipCode));
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
