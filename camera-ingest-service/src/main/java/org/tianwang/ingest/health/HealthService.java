package org.tianwang.ingest.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthChanged;
import org.tianwang.contracts.sky.CameraHealthView;
import org.tianwang.contracts.sky.QualityFinding;
import org.tianwang.platform.outbox.Outbox;

/** Keeps the health rows, writes the ledger and tells the others. */
@ApplicationScoped
public class HealthService {
    static final String NO_STREAM = "no stream is registered for this camera";
    static final String REMOVED = "the camera was removed";
    static final String CONNECTING = "connecting for the first time";

    private final HealthRepository repository;
    private final HealthLedger ledger;
    private final FindingLedger findings;
    private final Outbox outbox;
    private final Clock clock;

    HealthService(
            HealthRepository repository, HealthLedger ledger, FindingLedger findings, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.ledger = ledger;
        this.findings = findings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The camera was entered or changed: keeps its name, and starts anew when its stream is another one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void registered(UUID cameraId, String name, String township, boolean streaming, boolean streamChanged) {
        CameraHealth health = streaming ? CameraHealth.OFFLINE : CameraHealth.NOT_CONNECTED;
        String reason = streaming ? CONNECTING : NO_STREAM;
        Instant now = clock.instant();
        CameraHealthRecord present = repository.findById(cameraId, LockModeType.PESSIMISTIC_WRITE);
        if (present == null) {
            CameraHealthRecord fresh = new CameraHealthRecord(cameraId, health, reason, now);
            fresh.describe(name, township);
            repository.persist(fresh);
            ledger.note(fresh.view(), now);
        } else {
            present.describe(name, township);
            if (streamChanged) {
                findings.note(present, List.of(), now);
                tell(present.anew(health, reason, now), now);
            }
        }
    }

    /** The ledgers end here and stay; the present state goes, so that a late report finds nothing to change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removed(UUID cameraId) {
        Instant now = clock.instant();
        locked(cameraId).ifPresent(camera -> {
            findings.note(camera, List.of(), now);
            camera.anew(CameraHealth.NOT_CONNECTED, REMOVED, now).ifPresent(event -> ledger.note(event.health(), now));
            repository.delete(camera);
        });
    }

    /** What a pipeline found; ignored for a camera that is gone by now. */
    @Transactional
    public void report(UUID cameraId, CameraHealth health, String reason) {
        Instant now = clock.instant();
        locked(cameraId).ifPresent(camera -> tell(camera.stream(health, reason, now), now));
    }

    /** What is wrong with the camera's picture from now on. */
    @Transactional
    public void report(UUID cameraId, List<QualityFinding> active) {
        Instant now = clock.instant();
        locked(cameraId).ifPresent(camera -> {
            findings.note(camera, active, now);
            tell(camera.findings(active, now), now);
        });
    }

    /** The camera is not recorded although it should be, for this reason; null: it is again. */
    @Transactional
    public void recording(UUID cameraId, String problem) {
        Instant now = clock.instant();
        locked(cameraId).ifPresent(camera -> tell(camera.recording(problem, now), now));
    }

    /** When each camera's last picture came. */
    @Transactional
    public void seen(Map<UUID, Instant> lastPictures) {
        Instant now = clock.instant();
        lastPictures.forEach((id, at) -> {
            if (repository.update("lastFrameAt = ?1 where cameraId = ?2 and watched", at, id) == 0) {
                locked(id).ifPresent(camera -> tell(camera.seen(at, now), now));
            }
        });
    }

    /**
     * Cameras which count as seen, but of which nobody has reported a picture since {@code silentSince}, are not watched:
     * from their last picture on, the ledger says so instead of claiming that nothing happened.
     *
     * @return how many
     */
    @Transactional
    public int missWatch(Instant silentSince, int most) {
        List<CameraHealthRecord> silent = repository.silent(silentSince, most);
        for (CameraHealthRecord camera : silent) {
            Instant from = camera.lastFrameAt();
            tell(camera.unwatched(from), from);
        }
        return silent.size();
    }

    /** A good picture to compare with. @return the one whose place it takes, if nothing needs that any more */
    @Transactional
    public Optional<String> refer(UUID cameraId, String snapshotId, Instant takenAt) {
        return locked(cameraId)
                .map(camera -> camera.refer(snapshotId, takenAt))
                .filter(former -> !findings.refersTo(cameraId, former));
    }

    /** The present picture becomes the usual one: findings end, and whoever runs the camera learns anew. */
    @Transactional
    public void relearn(UUID cameraId) {
        Instant now = clock.instant();
        locked(cameraId).ifPresent(camera -> {
            findings.note(camera, List.of(), now);
            tell(camera.findings(List.of(), now), now);
            camera.relearn(now);
        });
    }

    /** @return those of these cameras that were asked to learn anew and had not yet */
    @Transactional
    public List<UUID> takeRelearning(Collection<UUID> running) {
        return running.isEmpty() ? List.of() : repository.takeRelearning(running);
    }

    public Optional<CameraHealthView> of(UUID cameraId) {
        return repository.findByIdOptional(cameraId).map(CameraHealthRecord::view);
    }

    public Map<UUID, CameraHealthView> of(Collection<UUID> cameraIds) {
        return repository.list("cameraId in ?1", cameraIds).stream()
                .map(CameraHealthRecord::view)
                .collect(Collectors.toMap(view -> UUID.fromString(view.cameraId()), Function.identity()));
    }

    private Optional<CameraHealthRecord> locked(UUID cameraId) {
        return Optional.ofNullable(repository.findById(cameraId, LockModeType.PESSIMISTIC_WRITE));
    }

    private void tell(Optional<CameraHealthChanged> change, Instant at) {
        change.ifPresent(event -> {
            ledger.note(event.health(), at);
            outbox.publish(event);
        });
    }
}
