package org.tianwang.ingest.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.platform.file.MediaStore;

/** Figures of all recordings together. */
@ApplicationScoped
public class RecordingOverview {
    private final Sql sql;
    private final MediaStore media;
    private final DiskGuard disk;

    RecordingOverview(Sql sql, MediaStore media, DiskGuard disk) {
        this.sql = sql;
        this.media = media;
        this.disk = disk;
    }

    private record Chains(int recorded, int interrupted, long used) {}

    @Transactional
    public RecordingState state() {
        Chains chains = sql.first(
                        """
                        SELECT count(*) FILTER (WHERE gap_reason IS NULL AND sequence > 0),
                            count(*) FILTER (WHERE gap_reason IS NOT NULL AND gap_reason <> ?),
                            coalesce(sum(kept_bytes), 0) FROM recording_chain""",
                        row -> new Chains(row.getInt(1), row.getInt(2), row.getLong(3)),
                        GapReason.SWITCHED_OFF.name())
                .orElseThrow();
        Instant oldest = sql.first(
                        "SELECT from_at FROM recording_segment ORDER BY from_at LIMIT 1",
                        row -> Sql.instant(row, "from_at"))
                .orElse(null);
        try {
            MediaStore.Space space = media.space();
            return new RecordingState(
                    chains.recorded(),
                    chains.interrupted(),
                    chains.used(),
                    disk.limit(space),
                    space.usable(),
                    disk.fullSince(),
                    oldest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
