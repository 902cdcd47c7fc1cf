package org.tianwang.ingest.footage;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.tianwang.ingest.camera.KnownCameras;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;

/**
 * Opens viewings: camera, range and purpose are written down first; what is then played within them needs no second word.
 * A viewing is its owner's alone and ends with the shift.
 */
@ApplicationScoped
class ViewingService {
    static final Duration LONGEST = Duration.ofHours(25); // a day, and the hour before it
    private static final Duration LIFE = Duration.ofHours(8);

    private final KnownCameras cameras;
    private final AuditTrail audit;
    private final Caller caller;
    private final Sql sql;
    private final Clock clock;

    ViewingService(KnownCameras cameras, AuditTrail audit, Caller caller, Sql sql, Clock clock) {
        this.cameras = cameras;
        this.audit = audit;
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    ViewingView open(OpenViewingRequest request) {
        Span span = Span.of(request.from(), request.to(), LONGEST);
        boolean masked = !cameras.get(request.cameraId()).privacyMasks().isEmpty();
        String purpose = request.purpose().text();
        audit.record(Look.allowed(
                "RECORDING_VIEWED",
                "camera-recording",
                request.cameraId() + "/" + span.from() + "/" + span.to(),
                purpose));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Viewing made = new Viewing(
                Ids.next(clock), request.cameraId(), span.from(), span.to(), caller.name(), purpose, now.plus(LIFE));
        sql.update(
                """
                INSERT INTO recording_viewing (id, camera_id, from_at, to_at, viewer, purpose, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", made.id(), made.cameraId(), made.from(), made.to(), made.viewer(), purpose, now, made.expiresAt());
        return made.view(masked);
    }

    /** The caller's own, while it lasts and while the camera is within the jurisdiction; otherwise it is not there. */
    @Transactional
    Viewing mine(UUID id) {
        List<Viewing> found = sql.list(
                """
                SELECT id, camera_id, from_at, to_at, viewer, purpose, expires_at FROM recording_viewing
                WHERE id = ? AND viewer = ? AND expires_at > ?""",
                row -> new Viewing(
                        row.getObject("id", UUID.class),
                        row.getObject("camera_id", UUID.class),
                        Sql.instant(row, "from_at"),
                        Sql.instant(row, "to_at"),
                        row.getString("viewer"),
                        row.getString("purpose"),
                        Sql.instant(row, "expires_at")),
                id,
                caller.name(),
                clock.instant());
        Viewing viewing = found.stream().findFirst().orElseThrow(() -> new NotFoundProblem("viewing", id));
        cameras.get(viewing.cameraId());
        return viewing;
    }

    @Scheduled(every = "1h", delayed = "3m")
    void forget() {
        sql.update("DELETE FROM recording_viewing WHERE expires_at <= ?", clock.instant());
    }
}
