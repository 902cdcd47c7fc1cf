package org.tianwang.alert.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.contracts.ops.UnitChanged;
import org.tianwang.contracts.ops.UnitView;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.outbox.Outbox;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Roles;

/** Units as they are set up and listed. */
@ApplicationScoped
public class UnitService {

    private static final int MOST_CREWS = 50;

    private final UnitRepository units;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final CurrentCall call;

    UnitService(UnitRepository units, Outbox outbox, AuditTrail audit, CurrentCall call) {
        this.units = units;
        this.outbox = outbox;
        this.audit = audit;
        this.call = call;
    }

    /** An answer, and whether the unit is new. */
    public record Saved(UnitView unit, boolean created) {}

    @Transactional
    Page<UnitView> list(UnitFilter filter, PageQuery page) {
        List<Unit> rows = units.list(filter, call.jurisdiction(), page);
        return Page.of(rows, page, Unit::view, unit -> new Cursor(unit.createdAt, unit.id));
    }

    /** Those in whose crew the caller is, wherever they belong. */
    @Transactional
    Page<UnitView> mine() {
        List<UUID> ids = units.ofCrew(call.user(), MOST_CREWS);
        return new Page<>(
                ids.isEmpty()
                        ? List.of()
                        : units.all(ids).stream().map(Unit::view).toList(),
                null);
    }

    @Transactional
    UnitView get(UUID id) {
        Unit unit = units.find(id).orElseThrow(() -> new NotFoundProblem("unit", id));
        call.mustSee(unit.townshipCode, "unit", id);
        return unit.view();
    }

    /** Creates or replaces; an unchanged repeat changes nothing, so that seeds can be loaded again and again. */
    @Transactional
    Saved put(UUID id, UnitRequest request) {
        Unit unit = units.lock(id).orElse(null);
        if (request.deviceId() != null && units.isTaken(request.deviceId(), id)) {
            throw new ConflictProblem("Another unit carries the device " + request.deviceId() + ".");
        }
        if (unit == null) {
            call.mayCreateIn(request.townshipCode());
            return new Saved(add(id, request), true);
        }
        call.mustSee(unit.townshipCode, "unit", id);
        call.mayCreateIn(request.townshipCode());
        call.checkVersion(unit.version);
        if (unit.shiftPlanned && request.shift() != null) {
            throw new InvalidProblem("shift", "follows from the unit's shift plan; change that one instead");
        }
        UnitView before = unit.view();
        // Seeds are loaded again and again: what dispatchers have said of a unit since stays.
        unit.become(call.has(Roles.SERVICE) ? request.served(unit.outOfService) : request, call.now());
        if (!unit.view().equals(before)) {
            unit.version++;
            outbox.publish(new UnitChanged(unit.view()));
        }
        return new Saved(unit.view(), false);
    }

    /** Who may be sent follows from it, so it stands in the audit trail before it is so. */
    @Transactional
    UnitView serve(UUID id, UnitServiceRequest request) {
        Unit unit = units.lock(id).orElseThrow(() -> new NotFoundProblem("unit", id));
        call.mustSee(unit.townshipCode, "unit", id);
        call.checkVersion(unit.version);
        if (unit.outOfService == !request.inService()) {
            return unit.view();
        }
        String action = request.inService() ? "UNIT_BACK_IN_SERVICE" : "UNIT_OUT_OF_SERVICE";
        audit.record(Look.allowed(
                action, "unit", id, unit.callSign + " — " + request.reason().strip()));
        unit.serve(request.inService(), call.now());
        outbox.publish(new UnitChanged(unit.view()));
        return unit.view();
    }

    private UnitView add(UUID id, UnitRequest request) {
        Unit unit = new Unit();
        unit.id = id;
        unit.version = 1;
        unit.createdAt = call.now();
        unit.become(request, unit.createdAt);
        units.add(unit);
        outbox.publish(new UnitChanged(unit.view()));
        return unit.view();
    }
}
