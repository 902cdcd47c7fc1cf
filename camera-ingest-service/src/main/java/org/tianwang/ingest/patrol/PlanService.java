package org.tianwang.ingest.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.tianwang.ingest.camera.CameraService;
import org.tianwang.ingest.camera.CameraView;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;

/** Makes, changes and removes plans within the caller's jurisdiction. */
@ApplicationScoped
class PlanService {
    private final PatrolRepository repository;
    private final CameraService cameras;
    private final Caller caller;
    private final Clock clock;

    /** @param created false when the plan was there already */
    record Put(PlanView view, boolean created) {}

    PlanService(PatrolRepository repository, CameraService cameras, Caller caller, Clock clock) {
        this.repository = repository;
        this.cameras = cameras;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<PlanView> list(PageQuery query) {
        return Page.of(
                repository.plans(caller.jurisdiction(), query),
                query,
                PatrolPlan::view,
                plan -> new Cursor(plan.createdAt, plan.id));
    }

    @Transactional
    PlanView get(UUID id) {
        return visible(id).view();
    }

    @Transactional
    PlanView create(PlanRequest request) {
        return create(Ids.next(clock), request);
    }

    private PlanView create(UUID id, PlanRequest request) {
        check(request);
        PatrolPlan plan = new PatrolPlan(id, caller.name(), clock.instant());
        plan.apply(request, clock.instant());
        repository.persist(plan);
        repository.flush();
        return plan.view();
    }

    /** Creates it under the given id or changes it; one that equals what is stored changes nothing. */
    @Transactional
    Put put(UUID id, PlanRequest request, LongConsumer expectedVersion) {
        Optional<PatrolPlan> present = repository.plan(id);
        if (present.isEmpty()) {
            return new Put(create(id, request), true);
        }
        PatrolPlan plan = present.get();
        caller.mustSee(plan.townshipCode, "patrol plan", id);
        expectedVersion.accept(plan.version);
        check(request);
        if (plan.apply(request, clock.instant())) {
            repository.flush();
        }
        return new Put(plan.view(), false);
    }

    @Transactional
    void remove(UUID id, LongConsumer expectedVersion) {
        PatrolPlan plan = visible(id);
        expectedVersion.accept(plan.version);
        plan.remove(clock.instant());
    }

    PatrolPlan visible(UUID id) {
        PatrolPlan plan = repository
                .plan(id)
                .filter(p -> p.removedAt == null)
                .orElseThrow(() -> new NotFoundProblem("patrol plan", id));
        caller.mustSee(plan.townshipCode, "patrol plan", id);
        return plan;
    }

    private void check(PlanRequest request) {
        caller.mayCreateIn(request.townshipCode());
        List<UUID> ids = request.cameraIds();
        for (int i = 0; i < ids.size(); i++) {
            String field = "cameraIds[" + i + "]";
            CameraView camera;
            try {
                camera = cameras.get(ids.get(i));
            } catch (NotFoundProblem unknown) {
                throw new InvalidProblem(field, "there is no such camera");
            }
            if (request.townshipCode() != null && !request.townshipCode().equals(camera.townshipCode())) {
                throw new InvalidProblem(field, "the camera " + camera.name() + " is in another township");
            }
        }
    }
}
