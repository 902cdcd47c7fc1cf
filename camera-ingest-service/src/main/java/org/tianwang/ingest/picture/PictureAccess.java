package org.tianwang.ingest.picture;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.tianwang.ingest.access.TaskAccess;
import org.tianwang.ingest.camera.CameraService;
import org.tianwang.platform.problem.ForbiddenProblem;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.security.Roles;

/** Lets see: investigators and dispatchers their cameras, an officer those of his running tasks, nobody else. */
@ApplicationScoped
class PictureAccess {
    private static final Set<String> BY_ROLE = Set.of(Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SERVICE);

    private final CameraService cameras;
    private final TaskAccess tasks;
    private final Caller caller;

    PictureAccess(CameraService cameras, TaskAccess tasks, Caller caller) {
        this.cameras = cameras;
        this.tasks = tasks;
        this.caller = caller;
    }

    void check(UUID cameraId) {
        cameras.mustBeVisible(cameraId);
        if (!caller.hasAny(BY_ROLE) && !tasks.hasTaskAt(caller.name(), cameraId)) {
            throw new ForbiddenProblem("You have no running task at this camera.");
        }
    }
}
