package org.tianwang.ingest.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tianwang.ingest.camera.KnownCamera;
import org.tianwang.ingest.camera.KnownCameras;
import org.tianwang.ingest.footage.Span;
import org.tianwang.ingest.recording.SegmentShelf;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Jurisdiction;
import org.tianwang.platform.web.RangedFile;

/** Takes orders for clips and hands the finished ones out; both are acts, written down before they happen. */
@ApplicationScoped
class ExportService {
    static final Duration LONGEST = Duration.ofHours(1);
    static final Duration KEPT = Duration.ofDays(30);
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final KnownCameras cameras;
    private final SegmentShelf shelf;
    private final ExportRoom room;
    private final ExportRows rows;
    private final ExportGate gate;
    private final Sql sql;
    private final Clock clock;

    ExportService(
            KnownCameras cameras,
            SegmentShelf shelf,
            ExportRoom room,
            ExportRows rows,
            ExportGate gate,
            Sql sql,
            Clock clock) {
        this.cameras = cameras;
        this.shelf = shelf;
        this.room = room;
        this.rows = rows;
        this.gate = gate;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    ExportView order(ExportRequest request) {
        Span span = Span.of(request.from(), request.to(), LONGEST);
        KnownCamera camera = cameras.get(request.cameraId());
        boolean masked = !camera.privacyMasks().isEmpty();
        gate.mayHave(request.kind(), masked);
        return gate.keys().once(request, ExportView.class, () -> create(request, span, camera, masked));
    }

    private ExportView create(ExportRequest request, Span span, KnownCamera camera, boolean masked) {
        if (shelf.stretches(camera.id(), span.from(), span.to()).isEmpty()) {
            throw new ConflictProblem("Nothing is recorded of this camera in this range: see its time line.");
        }
        long expected = room.take(gate.caller().name(), camera.id(), span);
        UUID id = Ids.next(clock);
        gate.write(
                "RECORDING_EXPORTED",
                id,
                request.purpose().text() + " (" + request.kind() + ", camera " + camera.id() + ", " + span.from()
                        + " to " + span.to() + ")");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sql.update(
                """
                INSERT INTO evidence_clip (id, camera_id, camera_code, camera_name, township_code, from_at, to_at, kind,
                    reference, reason, requested_by, requested_at, status, progress, masked, expires_at, expected_bytes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, ?, ?, ?)""",
                id,
                camera.id(),
                camera.code(),
                camera.name(),
                camera.townshipCode(),
                span.from(),
                span.to(),
                request.kind().name(),
                request.purpose().reference(),
                request.purpose().reason(),
                gate.caller().name(),
                now,
                masked,
                now.plus(KEPT),
                expected);
        return rows.find(id).orElseThrow().view();
    }

    @Transactional
    ExportView get(UUID id) {
        return visible(id).view();
    }

    private ExportRow visible(UUID id) {
        ExportRow row = rows.find(id).orElseThrow(() -> new NotFoundProblem("clip", id));
        gate.caller().mustSee(row.view().townshipCode(), "clip", id);
        return row;
    }

    @Transactional
    Page<ExportView> list(PageQuery page) {
        Cursor after = page.cursor().orElse(new Cursor(END, LAST));
        Jurisdiction jurisdiction = gate.caller().jurisdiction();
        List<Object> values = new ArrayList<>(List.of(after.time(), after.id()));
        if (!jurisdiction.county()) {
            values.add(jurisdiction.townships().toArray(String[]::new));
        }
        values.add(page.limit());
        List<ExportRow> found = sql.list(
                "SELECT * FROM evidence_clip WHERE (requested_at, id) < (?, ?)"
                        + (jurisdiction.county() ? "" : " AND township_code = ANY (?)")
                        + " ORDER BY requested_at DESC, id DESC LIMIT ?",
                ExportRow::read,
                values.toArray());
        return Page.of(
                found,
                page,
                ExportRow::view,
                row -> new Cursor(row.view().requestedAt(), row.view().id()));
    }

    /** A finished clip, opened. */
    record File(String name, String type, RangedFile content) {}

    @Transactional
    File file(UUID id) {
        ExportRow row = visible(id);
        if (row.view().status() != ClipStatus.READY) {
            throw new ConflictProblem(
                    "This clip is not ready to be fetched: it is " + row.view().status() + ".");
        }
        gate.mayHave(row.view().kind(), row.view().masked());
        gate.write("RECORDING_FETCHED", id, row.view().purpose().text());
        boolean original = row.view().kind() == ClipKind.ORIGINAL;
        return gate.open(row, "clip-" + id + (original ? ".zip" : ".mp4"), original);
    }
}
