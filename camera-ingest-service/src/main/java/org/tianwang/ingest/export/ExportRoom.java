package org.tianwang.ingest.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.tianwang.ingest.footage.Span;
import org.tianwang.ingest.recording.SegmentShelf;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.platform.file.MediaStore;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.TooManyProblem;

/**
 * Bounds what clips may take. They lie on the disk of the recordings for thirty days, and when it fills up it is the oldest
 * recordings that go: without a bound, whoever may order clips could make the county's recordings disappear.
 */
@ApplicationScoped
class ExportRoom {
    private static final long KEY = 0x636c6970L; // "clip"

    private final Sql sql;
    private final SegmentShelf shelf;
    private final MediaStore media;
    private final ExportConfig config;

    ExportRoom(Sql sql, SegmentShelf shelf, MediaStore media, ExportConfig config) {
        this.sql = sql;
        this.shelf = shelf;
        this.media = media;
        this.config = config;
    }

    private record Kept(long mine, long all, long myBytes, long allBytes) {}

    /**
     * Refuses in words if there is no room for one more; orders come one after the other until the transaction ends.
     *
     * @return the bytes to expect
     */
    long take(String orderer, UUID cameraId, Span span) {
        sql.list("SELECT pg_advisory_xact_lock(?)", row -> null, KEY);
        Kept kept = kept(orderer);
        if (kept.mine() >= config.unfinishedPerPerson()) {
            throw new TooManyProblem(
                    "You have " + kept.mine() + " clips that are not made yet: wait for some of them.");
        }
        if (kept.all() >= config.unfinished()) {
            throw new TooManyProblem("Too many clips wait to be made. Try again later.");
        }
        long expected = shelf.bytes(cameraId, span.from(), span.to());
        long disk = disk();
        if (kept.myBytes() + expected > disk * config.sharePerPerson()) {
            throw new ConflictProblem(
                    "Your clips take all the room that one person's may: each goes thirty days after its order.");
        }
        if (kept.allBytes() + expected > disk * config.share()) {
            throw new ConflictProblem("Clips take all the room they may: each goes thirty days after its order.");
        }
        return expected;
    }

    private Kept kept(String orderer) {
        return sql.first("""
                        SELECT count(*) FILTER (WHERE unfinished AND mine), count(*) FILTER (WHERE unfinished),
                            coalesce(sum(taken) FILTER (WHERE mine), 0), coalesce(sum(taken), 0)
                        FROM (SELECT status <> 'READY' AS unfinished, requested_by = ? AS mine,
                                coalesce(bytes, expected_bytes) AS taken
                            FROM evidence_clip WHERE status IN ('QUEUED', 'RUNNING', 'READY')) AS kept""", row -> new Kept(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)), orderer)
                .orElseThrow();
    }

    private long disk() {
        try {
            return media.space().total();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
