package org.tianwang.ingest.footage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tianwang.ingest.camera.KnownCamera;
import org.tianwang.ingest.camera.KnownCameras;
import org.tianwang.ingest.recording.HoldLock;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.security.Jurisdiction;

/** Legal holds: set, listed, released; every act of it in the audit trail. */
@ApplicationScoped
class HoldService {
    private static final Duration LONGEST_RANGE = Duration.ofDays(31);
    private static final Duration LONGEST_HOLD = Duration.ofDays(3 * 365);
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final KnownCameras cameras;
    private final AuditTrail audit;
    private final Caller caller;
    private final HoldLock lock;
    private final Sql sql;
    private final Clock clock;

    HoldService(KnownCameras cameras, AuditTrail audit, Caller caller, HoldLock lock, Sql sql, Clock clock) {
        this.cameras = cameras;
        this.audit = audit;
        this.caller = caller;
        this.lock = lock;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    HoldView set(HoldRequest request) {
        Span span = Span.of(request.from(), request.to(), LONGEST_RANGE);
        KnownCamera camera = cameras.get(request.cameraId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        checkEnd(request.until(), now);
        UUID id = Ids.next(clock);
        audit.record(Look.allowed(
                "RECORDING_HELD",
                "camera-recording",
                camera.id() + "/" + span.from() + "/" + span.to(),
                request.purpose().text()));
        lock.take();
        sql.update(
                """
                INSERT INTO recording_hold (id, camera_id, camera_name, township_code, from_at, to_at, reference, reason,
                    held_by, created_at, until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                camera.id(),
                camera.name(),
                camera.townshipCode(),
                span.from(),
                span.to(),
                request.purpose().reference(),
                request.purpose().reason(),
                caller.name(),
                now,
                request.until());
        return get(id);
    }

    private static void checkEnd(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            throw new InvalidProblem("until", "must lie in the future");
        }
        if (until.isAfter(now.plus(LONGEST_HOLD))) {
            throw new InvalidProblem("until", "must not lie more than three years ahead: set a new hold then");
        }
    }

    /** Only a hold that still holds, and only to a later end: what was let go may be gone. */
    @Transactional
    HoldView extend(UUID id, ExtendHoldRequest request) {
        lock.take();
        HoldView hold = get(id);
        Instant now = clock.instant();
        if (hold.releasedAt() != null || !hold.until().isAfter(now)) {
            throw new ConflictProblem("This hold has ended: set a new one for what is still there.");
        }
        checkEnd(request.until(), now);
        if (!request.until().isAfter(hold.until())) {
            throw new InvalidProblem("until", "must lie after the present end, " + hold.until());
        }
        audit.record(Look.allowed(
                "RECORDING_HOLD_EXTENDED",
                "recording-hold",
                id,
                hold.purpose().text() + " (to " + request.until() + ": " + request.reason() + ")"));
        sql.update("UPDATE recording_hold SET until = ? WHERE id = ?", request.until(), id);
        return get(id);
    }

    /** Ending it twice changes nothing. */
    @Transactional
    HoldView release(UUID id) {
        HoldView hold = get(id);
        if (hold.releasedAt() == null) {
            audit.record(Look.allowed(
                    "RECORDING_RELEASED", "recording-hold", id, hold.purpose().text()));
            sql.update(
                    "UPDATE recording_hold SET released_at = ?, released_by = ? WHERE id = ? AND released_at IS NULL",
                    clock.instant(),
                    caller.name(),
                    id);
        }
        return get(id);
    }

    @Transactional
    Page<HoldView> list(PageQuery page) {
        Cursor after = page.cursor().orElse(new Cursor(END, LAST));
        Jurisdiction jurisdiction = caller.jurisdiction();
        List<Object> values = new ArrayList<>(List.of(after.time(), after.id()));
        if (!jurisdiction.county()) {
            values.add(jurisdiction.townships().toArray(String[]::new));
        }
        values.add(page.limit());
        List<HoldView> rows = sql.list(
                "SELECT * FROM recording_hold WHERE (created_at, id) < (?, ?)"
                        + (jurisdiction.county() ? "" : " AND township_code = ANY (?)")
                        + " ORDER BY created_at DESC, id DESC LIMIT ?",
                HoldService::read,
                values.toArray());
        return Page.of(rows, page, hold -> hold, hold -> new Cursor(hold.createdAt(), hold.id()));
    }

    private HoldView get(UUID id) {
        HoldView hold = sql.first("SELECT * FROM recording_hold WHERE id = ?", HoldService::read, id)
                .orElseThrow(() -> new NotFoundProblem("hold", id));
        caller.mustSee(hold.townshipCode(), "hold", id);
        return hold;
    }

    private static HoldView read(ResultSet row) throws SQLException {
        return new HoldView(
                row.getObject("id", UUID.class),
                row.getObject("camera_id", UUID.class),
                row.getString("camera_name"),
                row.getString("township_code"),
                Sql.instant(row, "from_at"),
                Sql.instant(row, "to_at"),
                new Purpose(row.getString("reference"), row.getString("reason")),
                row.getString("held_by"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "until"),
                Sql.instant(row, "released_at"),
                row.getString("released_by"));
    }
}
