package org.tianwang.ingest.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.tianwang.platform.problem.FieldError;
import org.tianwang.platform.problem.ForbiddenProblem;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.security.Roles;

/**
 * Changes what is drawn on a camera's picture. Investigators draw, because they see the picture; administrators, who see
 * none, alone may take a privacy mask away or change it, so that nobody opens his own view (ADR 40). Every change is
 * written into the audit trail before it is made.
 */
@ApplicationScoped
class SceneService {
    private final CameraService cameras;
    private final CameraRepository repository;
    private final CameraStore store;
    private final Caller caller;

    SceneService(CameraService cameras, CameraRepository repository, CameraStore store, Caller caller) {
        this.cameras = cameras;
        this.repository = repository;
        this.store = store;
        this.caller = caller;
    }

    @Transactional
    public CameraView draw(UUID id, SceneRequest request, LongConsumer expectedVersion) {
        cameras.mustBeVisible(id);
        Camera camera = repository.findById(id);
        expectedVersion.accept(camera.version());
        CameraScene drawn = CameraChecks.scene(request.zones(), request.lines(), request.privacyMasks());
        List<FieldError> errors = SceneRules.check(drawn);
        if (!errors.isEmpty()) {
            throw new InvalidProblem(errors);
        }
        mayUnmask(camera.details().scene(), drawn);
        store.change(camera, camera.details().withScene(drawn));
        return cameras.get(id);
    }

    private void mayUnmask(CameraScene present, CameraScene drawn) {
        boolean allKept = drawn.masks().containsAll(present.masks());
        if (!allKept && !caller.has(Roles.ADMIN)) {
            throw new ForbiddenProblem("Only an administrator may change a privacy mask or take one away.");
        }
    }
}
