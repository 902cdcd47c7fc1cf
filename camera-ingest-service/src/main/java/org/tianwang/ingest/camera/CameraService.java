package org.tianwang.ingest.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.tianwang.contracts.sky.CameraHealthView;
import org.tianwang.ingest.health.HealthService;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.security.Roles;

/** Enters, changes, removes and lists cameras within the caller's jurisdiction, and tells the others. */
@ApplicationScoped
public class CameraService {
    private static final int MOST_COUNTS = 2_000;

    private final CameraRepository repository;
    private final CameraStore store;
    private final CameraChecks checks;
    private final CameraAudit audit;
    private final HealthService health;
    private final Caller caller;
    private final Clock clock;

    /** @param created false when the camera was there already */
    public record Put(CameraView view, boolean created) {}

    CameraService(
            CameraRepository repository,
            CameraStore store,
            CameraChecks checks,
            CameraAudit audit,
            HealthService health,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.store = store;
        this.checks = checks;
        this.audit = audit;
        this.health = health;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public CameraView create(CameraRequest request) {
        return create(Ids.next(clock), request);
    }

    private CameraView create(UUID id, CameraRequest request) {
        caller.mayCreateIn(request.townshipCode());
        CameraDetails details = checks.details(id, request, null);
        audit.entered(id, details);
        return view(store.enter(id, details));
    }

    /**
     * Creates the camera under the given id, brings a removed one back, or replaces its details; one that equals what is
     * stored changes nothing.
     */
    @Transactional
    public Put put(UUID id, CameraRequest request, LongConsumer expectedVersion) {
        Camera camera = repository.findById(id);
        if (camera == null) {
            return new Put(create(id, request), true);
        }
        mustSee(camera);
        caller.mayCreateIn(request.townshipCode());
        if (!camera.present()) {
            return new Put(comeBack(camera, request), true);
        }
        expectedVersion.accept(camera.version());
        store.change(camera, checks.details(id, request, camera.details()));
        return new Put(view(camera), false);
    }

    private CameraView comeBack(Camera camera, CameraRequest request) {
        CameraDetails details = checks.details(camera.id(), request, camera.details());
        audit.entered(camera.id(), details);
        store.returned(camera, details);
        return view(camera);
    }

    @Transactional
    public void remove(UUID id, LongConsumer expectedVersion) {
        Camera camera = visible(id);
        expectedVersion.accept(camera.version());
        store.remove(camera);
    }

    /** How many cameras there are by township, tier and health, within the caller's jurisdiction. */
    @Transactional
    public Page<CameraCount> counts() {
        return new Page<>(repository.counts(caller.jurisdiction(), MOST_COUNTS), null);
    }

    @Transactional
    public CameraView get(UUID id) {
        return view(visible(id));
    }

    /** Refuses a camera of another township as if it were not there. */
    @Transactional
    public void mustBeVisible(UUID id) {
        visible(id);
    }

    /** For asking without a caller; nothing when there is no such camera any more. */
    @Transactional
    public Optional<String> townshipOf(UUID id) {
        return repository.findPresent(id).map(Camera::townshipCode);
    }

    @Transactional
    public CameraHealthView health(UUID id) {
        visible(id);
        return healthOf(id);
    }

    @Transactional
    public Page<CameraView> list(CameraFilter filter, PageQuery query) {
        List<Camera> cameras = repository.page(filter, caller.jurisdiction(), query);
        Map<UUID, CameraHealthView> states =
                health.of(cameras.stream().map(Camera::id).toList());
        boolean admin = caller.has(Roles.ADMIN);
        return Page.of(
                cameras,
                query,
                camera -> CameraView.of(camera, states.get(camera.id()), admin),
                camera -> new Cursor(camera.createdAt(), camera.id()));
    }

    private Camera visible(UUID id) {
        Camera camera = repository.findPresent(id).orElseThrow(() -> new NotFoundProblem("camera", id));
        mustSee(camera);
        return camera;
    }

    private void mustSee(Camera camera) {
        caller.mustSee(camera.townshipCode(), "camera", camera.id());
    }

    private CameraView view(Camera camera) {
        return CameraView.of(camera, healthOf(camera.id()), caller.has(Roles.ADMIN));
    }

    private CameraHealthView healthOf(UUID id) {
        return health.of(id).orElseThrow(() -> new IllegalStateException("camera without a health row " + id));
    }
}
