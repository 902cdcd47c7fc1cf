package org.tianwang.alert.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.query.Conditions;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Roles;

/** Plans as supervisors write them. A plan without a township belongs to the county and is seen by everybody. */
@ApplicationScoped
public class PlanService {

    private final EntityManager entities;
    private final PlanBook plans;
    private final CurrentCall call;
    private final Clock clock;

    PlanService(EntityManager entities, PlanBook plans, CurrentCall call, Clock clock) {
        this.entities = entities;
        this.plans = plans;
        this.call = call;
        this.clock = clock;
    }

    @Transactional
    Page<PlanView> list(PageQuery page) {
        List<String> mine = call.jurisdiction().county()
                ? null
                : List.of(call.jurisdiction().codes());
        List<ResponsePlan> rows = new Conditions()
                .and("(e.townshipCode is null or e.townshipCode in :mine)", "mine", mine)
                .newest(entities, ResponsePlan.class, "createdAt", page);
        return Page.of(rows, page, plans::view, row -> new Cursor(row.createdAt, row.id));
    }

    @Transactional
    PlanView get(UUID id) {
        return plans.view(find(id, LockModeType.NONE));
    }

    @Transactional
    PlanView create(PlanRequest request) {
        mayChange(request.townshipCode());
        return call.once(request, PlanView.class, () -> add(Ids.next(clock), request));
    }

    private PlanView add(UUID id, PlanRequest request) {
        ResponsePlan plan = new ResponsePlan();
        plan.id = id;
        plan.createdAt = call.now();
        become(plan, request);
        entities.persist(plan);
        return plans.view(plan);
    }

    /** A plan as it stands now, and whether it was made by this very call. */
    record Saved(PlanView plan, boolean created) {}

    /**
     * Creates or replaces. The seeds only create: what supervisors have made of a plan stays, however often they are
     * loaded.
     */
    @Transactional
    Saved put(UUID id, PlanRequest request) {
        mayChange(request.townshipCode());
        ResponsePlan plan = entities.find(ResponsePlan.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (plan == null) {
            return new Saved(add(id, request), true);
        }
        visible(plan, id);
        mayChange(plan.townshipCode);
        call.checkVersion(plan.version);
        if (!call.has(Roles.SERVICE)) {
            become(plan, request);
        }
        return new Saved(plans.view(plan), false);
    }

    @Transactional
    void delete(UUID id) {
        ResponsePlan plan = find(id, LockModeType.PESSIMISTIC_WRITE);
        mayChange(plan.townshipCode);
        call.checkVersion(plan.version);
        entities.remove(plan);
    }

    private void become(ResponsePlan plan, PlanRequest request) {
        plan.version++;
        plan.name = request.name().strip();
        plan.enabled = request.enabled() == null || request.enabled();
        plan.townshipCode = request.townshipCode();
        plan.kinds = request.kinds().stream().map(Enum::name).distinct().toArray(String[]::new);
        plan.severities =
                request.severities().stream().map(Enum::name).distinct().toArray(String[]::new);
        plan.needs = plans.write(request.units());
        plan.message = request.message();
        plan.cameras = request.cameras() == null ? 0 : request.cameras();
        plan.autoNext = Boolean.TRUE.equals(request.autoNext());
        plan.updatedAt = call.now();
        plan.updatedBy = call.user();
    }

    private ResponsePlan find(UUID id, LockModeType lock) {
        ResponsePlan plan = entities.find(ResponsePlan.class, id, lock);
        if (plan == null) {
            throw new NotFoundProblem("response plan", id);
        }
        return visible(plan, id);
    }

    private ResponsePlan visible(ResponsePlan plan, UUID id) {
        if (!(plan.townshipCode == null || call.jurisdiction().covers(plan.townshipCode))) {
            throw new NotFoundProblem("response plan", id);
        }
        return plan;
    }

    /** The county's plans are changed by those who answer for the county. */
    private void mayChange(String townshipCode) {
        call.mayCreateIn(townshipCode);
    }
}
