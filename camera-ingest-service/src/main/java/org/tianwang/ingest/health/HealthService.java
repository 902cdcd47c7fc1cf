package org.tianwang.ingest.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthView;
import org.tianwang.platform.outbox.Outbox;

/** Keeps the health rows and tells the others. */
@ApplicationScoped
public class HealthService {
    static final String NO_STREAM = "no stream is registered for this camera";
    static final String CONNECTING = "connecting for the first time";

    private final HealthRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    HealthService(HealthRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The camera was entered or changed: keeps its name, and starts anew when its stream is another one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void registered(UUID cameraId, String name, String township, boolean streaming, boolean streamChanged) {
        CameraHealth health = streaming ? CameraHealth.OFFLINE : CameraHealth.NOT_CONNECTED;
        String reason = streaming ? CONNECTING : NO_STREAM;
        CameraHealthRecord present = repository.findById(cameraId);
        if (present == null) {
            CameraHealthRecord fresh = new CameraHealthRecord(cameraId, health, reason, clock.instant());
            fresh.describe(name, township);
            repository.persist(fresh);
        } else {
            present.describe(name, township);
            if (streamChanged) {
                present.change(health, reason, clock.instant()).ifPresent(outbox::publish);
            }
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void removed(UUID cameraId) {
        repository.delete("cameraId", cameraId);
    }

    /** What a pipeline found; ignored for a camera that is gone by now. */
    @Transactional
    public void report(UUID cameraId, CameraHealth health, String reason) {
        CameraHealthRecord present = repository.findById(cameraId, LockModeType.PESSIMISTIC_WRITE);
        if (present != null) {
            present.change(health, reason, clock.instant()).ifPresent(outbox::publish);
        }
    }

    @Transactional
    public void seen(Map<UUID, Instant> lastPictures) {
        lastPictures.forEach((id, at) -> repository.update("lastFrameAt = ?1 where cameraId = ?2", at, id));
    }

    public Optional<CameraHealthView> of(UUID cameraId) {
        return repository.findByIdOptional(cameraId).map(CameraHealthRecord::view);
    }

    public Map<UUID, CameraHealthView> of(Collection<UUID> cameraIds) {
        return repository.list("cameraId in ?1", cameraIds).stream()
                .map(CameraHealthRecord::view)
                .collect(Collectors.toMap(view -> UUID.fromString(view.cameraId()), Function.identity()));
    }
}
