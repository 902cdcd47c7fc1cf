package org.tianwang.ingest.camera;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.tianwang.ingest.health.HealthService;
import org.tianwang.platform.outbox.Outbox;

/**
 * Puts checked details in place with all that follows from them: row, health, event, and before them the entry in the
 * audit trail. Runs in its caller's transaction.
 */
@ApplicationScoped
class CameraStore {
    private final CameraRepository repository;
    private final HealthService health;
    private final CameraAudit audit;
    private final List<RemovalStep> steps;
    private final Outbox outbox;
    private final Clock clock;

    CameraStore(
            CameraRepository repository,
            HealthService health,
            CameraAudit audit,
            @All List<RemovalStep> steps,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.health = health;
        this.audit = audit;
        this.steps = steps;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The entry in the audit trail is its caller's, as a sheet brings many at once. */
    Camera enter(UUID id, CameraDetails details) {
        Camera camera = new Camera(id, details, clock.instant());
        repository.persistAndFlush(camera);
        health.registered(id, camera.name(), camera.townshipCode(), camera.streaming(), true);
        outbox.publish(camera.registered());
        return camera;
    }

    /** @return false when the camera is like that already, and nothing was changed or told */
    boolean change(Camera camera, CameraDetails wanted) {
        CameraDetails present = camera.details();
        if (wanted.equals(present)) {
            return false;
        }
        audit.changed(camera.id(), present, wanted);
        camera.apply(wanted, clock.instant());
        repository.flush();
        boolean streamChanged = !Objects.equals(wanted.stream(), present.stream())
                || !Objects.equals(wanted.subStream(), present.subStream());
        health.registered(camera.id(), camera.name(), camera.townshipCode(), camera.streaming(), streamChanged);
        outbox.publish(camera.registered());
        return true;
    }

    /** Under the id of a camera that was removed: what it recorded and what its masks hide stay its own. */
    void returned(Camera camera, CameraDetails details) {
        camera.apply(details, clock.instant());
        repository.flush();
        health.registered(camera.id(), camera.name(), camera.townshipCode(), camera.streaming(), true);
        outbox.publish(camera.registered());
    }

    void remove(Camera camera) {
        steps.forEach(step -> step.removing(camera.id()));
        audit.removed(camera.id(), camera.details());
        health.removed(camera.id());
        outbox.publish(camera.remove(clock.instant()));
        repository.flush();
    }
}
