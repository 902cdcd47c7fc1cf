package org.tianwang.ingest.picture;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.tianwang.ingest.access.TaskAccess;
import org.tianwang.ingest.camera.CameraService;
import org.tianwang.ingest.camera.KnownCameras;
import org.tianwang.platform.problem.ForbiddenProblem;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.security.Jurisdiction;
import org.tianwang.platform.security.Roles;

/** Lets see: investigators and dispatchers their cameras, an officer those of his running tasks, nobody else. */
@ApplicationScoped
public class PictureAccess {
    private static final Set<String> BY_ROLE = Set.of(Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SERVICE);

    private final CameraService cameras;
    private final KnownCameras known;
    private final TaskAccess tasks;
    private final Caller caller;

    /** What somebody was let in for, so that a long look can be asked again while it lasts. */
    public record Permit(UUID camera, String user, Jurisdiction jurisdiction, boolean byRole) {}

    PictureAccess(CameraService cameras, KnownCameras known, TaskAccess tasks, Caller caller) {
        this.cameras = cameras;
        this.known = known;
        this.tasks = tasks;
        this.caller = caller;
    }

    /** For a look at what a camera shows now. */
    public Permit check(UUID cameraId) {
        cameras.mustBeVisible(cameraId);
        return permit(cameraId);
    }

    /** For a look at what is kept of a camera, which may have been removed since. */
    public void checkKept(UUID cameraId) {
        known.get(cameraId);
        permit(cameraId);
    }

    private Permit permit(UUID cameraId) {
        boolean byRole = caller.hasAny(BY_ROLE);
        if (!byRole && !tasks.hasTaskAt(caller.name(), cameraId)) {
            throw new ForbiddenProblem("You have no running task at this camera.");
        }
        return new Permit(cameraId, caller.name(), caller.jurisdiction(), byRole);
    }

    /** Whether it would be given again: the camera may have moved to another township, the task may have ended. */
    public boolean stillHolds(Permit permit) {
        return cameras.townshipOf(permit.camera())
                .filter(township -> permit.jurisdiction().covers(township))
                .filter(township -> permit.byRole() || tasks.hasTaskAt(permit.user(), permit.camera()))
                .isPresent();
    }
}
