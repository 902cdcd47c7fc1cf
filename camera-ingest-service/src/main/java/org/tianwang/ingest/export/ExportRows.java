package org.tianwang.ingest.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.ingest.sql.Sql;

/**
 * The jobs' rows. A job is claimed for two minutes at a time and the claim renewed with its progress; one whose worker has
 * died is taken up again from its beginning, with the try counted: some clip may be why the worker died.
 */
@ApplicationScoped
class ExportRows {
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final Sql sql;
    private final Clock clock;

    ExportRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<ExportRow> find(UUID id) {
        return sql.first("SELECT * FROM evidence_clip WHERE id = ?", ExportRow::read, id);
    }

    Optional<ExportRow> claim() {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> sql.first("""
                UPDATE evidence_clip SET status = 'RUNNING', progress = 0, tries = tries + 1, claimed_until = ? WHERE id = (
                    SELECT id FROM evidence_clip WHERE status IN ('QUEUED', 'RUNNING')
                        AND (claimed_until IS NULL OR claimed_until <= ?)
                    ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING *""", ExportRow::read, now.plus(CLAIM), now));
    }

    void progress(UUID id, int percent) {
        update(
                "UPDATE evidence_clip SET progress = ?, claimed_until = ? WHERE id = ? AND status = 'RUNNING'",
                percent,
                clock.instant().plus(CLAIM),
                id);
    }

    /** What the job has made. */
    record Made(String file, long bytes, String sha256, Boolean verified) {}

    void ready(UUID id, Made made) {
        update("""
                UPDATE evidence_clip SET status = 'READY', progress = 100, file = ?, bytes = ?, sha256 = ?, verified = ?,
                    finished_at = ?, claimed_until = NULL WHERE id = ?""", made.file(), made.bytes(), made.sha256(), made.verified(), clock.instant(), id);
    }

    void failed(UUID id, String problem) {
        update("""
                UPDATE evidence_clip SET status = 'FAILED', problem = ?, finished_at = ?, claimed_until = NULL
                WHERE id = ?""", problem, clock.instant(), id);
    }

    /** Files whose time is up. */
    List<ExportRow> expired(int limit) {
        return sql.list(
                "SELECT * FROM evidence_clip WHERE expires_at <= ? AND status <> 'EXPIRED' ORDER BY expires_at LIMIT ?",
                ExportRow::read,
                clock.instant(),
                limit);
    }

    void expire(UUID id) {
        update("UPDATE evidence_clip SET status = 'EXPIRED', file = NULL, claimed_until = NULL WHERE id = ?", id);
    }

    private void update(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement, values));
    }
}
