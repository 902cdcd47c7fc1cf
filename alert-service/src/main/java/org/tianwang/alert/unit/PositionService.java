package org.tianwang.alert.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.unit.PositionPolicy.Verdict;
import org.tianwang.contracts.ops.UnitChanged;
import org.tianwang.platform.outbox.Outbox;
import org.tianwang.platform.problem.ForbiddenProblem;
import org.tianwang.platform.security.Roles;

/**
 * Takes positions in. The units of a batch are locked in the order of their ids, as dispatching locks them, so neither
 * can wait for the other in a circle. A position does not count as a new version of the unit, and consoles hear of it
 * once in a while only: what was kept back is told by {@link PositionTeller}.
 */
@ApplicationScoped
public class PositionService {

    private final UnitRepository units;
    private final PositionPolicy policy;
    private final PositionConfig config;
    private final Outbox outbox;
    private final CurrentCall call;

    PositionService(UnitRepository units, PositionConfig config, Outbox outbox, CurrentCall call) {
        this.units = units;
        this.policy = new PositionPolicy(config);
        this.config = config;
        this.outbox = outbox;
        this.call = call;
    }

    @Transactional
    PositionsAnswer take(PositionsRequest request) {
        List<Unit> locked = units.lockForPositions(
                request.positions().stream()
                        .map(PositionReport::unitId)
                        .filter(id -> id != null)
                        .distinct()
                        .toList(),
                request.positions().stream()
                        .map(PositionReport::deviceId)
                        .filter(id -> id != null)
                        .distinct()
                        .toList());
        mustBeOwn(locked);
        Map<UUID, Unit> byId = locked.stream().collect(Collectors.toMap(u -> u.id, Function.identity()));
        Map<String, Unit> byDevice = locked.stream()
                .filter(u -> u.deviceId != null)
                .collect(Collectors.toMap(u -> u.deviceId, Function.identity()));
        Tally tally = new Tally();
        request.inOrder(call.now(), config.clockSkew())
                .forEach(report -> take(
                        report.unitId() != null ? byId.get(report.unitId()) : byDevice.get(report.deviceId()),
                        report,
                        tally));
        tally.moved.values().forEach(this::tell);
        return tally.answer();
    }

    private void take(Unit unit, PositionReport report, Tally tally) {
        if (unit == null || !mayTellOf(unit)) {
            tally.unknown++;
            return;
        }
        PositionPolicy.Fix last = new PositionPolicy.Fix(unit.position(), unit.positionAt);
        PositionPolicy.Fix told = new PositionPolicy.Fix(report.location(), report.at());
        Verdict verdict = policy.judge(last, told, call.now());
        tally.counts.merge(verdict, 1, Integer::sum);
        if (verdict == Verdict.ACCEPTED || verdict == Verdict.TELEPORTED) {
            unit.report(report, verdict == Verdict.TELEPORTED, source());
            tally.moved.put(unit.id, unit);
        }
    }

    private void tell(Unit unit) {
        Instant now = call.now();
        if (unit.mayTell(now, config.tellEvery())) {
            unit.told(now);
            outbox.publish(new UnitChanged(unit.view()));
        } else {
            unit.positionUntold = true;
        }
    }

    /** An officer tells his own unit's place and nobody else's. */
    private void mustBeOwn(List<Unit> named) {
        if (!isMachine() && !named.stream().allMatch(unit -> List.of(unit.crew).contains(call.user()))) {
            throw new ForbiddenProblem("An officer may tell the position of his own unit only.");
        }
    }

    /** An officer who is lent to another township's crew is seen there like the others. */
    private boolean mayTellOf(Unit unit) {
        return !isMachine() || call.jurisdiction().covers(unit.townshipCode);
    }

    private boolean isMachine() {
        return call.has(Roles.DEVICE) || call.has(Roles.SERVICE);
    }

    private String source() {
        return isMachine() ? "DEVICE" : "OFFICER";
    }

    /** Counts while a batch is taken in. */
    private static final class Tally {

        private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        private final Map<UUID, Unit> moved = new java.util.TreeMap<>();
        private int unknown;

        PositionsAnswer answer() {
            return new PositionsAnswer(
                    of(Verdict.ACCEPTED) + of(Verdict.TELEPORTED),
                    of(Verdict.TELEPORTED),
                    of(Verdict.OUT_OF_ORDER),
                    of(Verdict.STALE),
                    of(Verdict.FUTURE),
                    0,
                    unknown);
        }

        private int of(Verdict verdict) {
            return counts.getOrDefault(verdict, 0);
        }
    }
}
