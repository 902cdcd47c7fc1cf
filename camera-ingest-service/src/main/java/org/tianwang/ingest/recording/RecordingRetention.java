package org.tianwang.ingest.recording;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.platform.file.MediaStore;

/**
 * Removes recordings whose time is up, and the oldest ones when they take more of the disk than they may. Nothing under a
 * legal hold goes either way. The file goes before its row: a row without a file is found again and shown as what it is.
 */
@ApplicationScoped
class RecordingRetention {
    private static final Logger LOG = Logger.getLogger(RecordingRetention.class);
    private static final int STEP = 200;
    private static final int MOST_STEPS = 50;

    /** Not under a hold that is in force at {@code ?}. */
    private static final String FREE = """
            NOT EXISTS (SELECT 1 FROM recording_hold h WHERE h.camera_id = s.camera_id AND h.from_at < s.to_at
                AND h.to_at > s.from_at AND h.released_at IS NULL AND h.until > ?)""";

    private final Sql sql;
    private final MediaStore media;
    private final DiskGuard disk;
    private final RecordingConfig config;
    private final Clock clock;
    private final MeterRegistry meters;

    RecordingRetention(
            Sql sql, MediaStore media, DiskGuard disk, RecordingConfig config, Clock clock, MeterRegistry meters) {
        this.sql = sql;
        this.media = media;
        this.disk = disk;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    private record Victim(UUID camera, long sequence, String file, long bytes) {}

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() throws IOException {
        int expired = removeExpired();
        int evicted = makeRoom();
        if (expired + evicted > 0) {
            LOG.infof("recordings removed expired=%d evicted=%d", expired, evicted);
        }
    }

    int removeExpired() throws IOException {
        int removed = 0;
        List<Victim> victims;
        do {
            victims = victims(
                    "SELECT camera_id, sequence, file, bytes FROM recording_segment s WHERE expires_at <= ? AND " + FREE
                            + " ORDER BY expires_at LIMIT " + STEP,
                    clock.instant(),
                    clock.instant());
            removed += remove(victims, "expired");
        } while (victims.size() == STEP);
        sql.update(
                "DELETE FROM recording_interval WHERE to_at <= ?",
                clock.instant().minus(config.keep().intervals()));
        return removed;
    }

    /** Evicts down to the limit, then tells the guard whether that was enough. */
    int makeRoom() throws IOException {
        MediaStore.Space space = media.space();
        int removed = evict(Math.max(used() - disk.limit(space), config.disk().reserve() - space.usable()));
        disk.judge(used() > disk.limit(space));
        return removed;
    }

    /** Removes the oldest until so many bytes are free, or nothing is left that may go. */
    int evict(long excess) throws IOException {
        int removed = 0;
        for (int step = 0; excess > 0 && step < MOST_STEPS; step++) {
            List<Victim> victims = victims(
                    "SELECT camera_id, sequence, file, bytes FROM recording_segment s WHERE " + FREE
                            + " ORDER BY from_at LIMIT " + STEP,
                    clock.instant());
            if (victims.isEmpty()) {
                break;
            }
            int needed = 0;
            while (needed < victims.size() && excess > 0) {
                excess -= victims.get(needed++).bytes();
            }
            removed += remove(victims.subList(0, needed), "evicted");
        }
        return removed;
    }

    long used() {
        return sql.first("SELECT coalesce(sum(kept_bytes), 0) FROM recording_chain", row -> row.getLong(1))
                .orElse(0L);
    }

    private List<Victim> victims(String select, Object... values) {
        return sql.list(
                select,
                row -> new Victim(row.getObject(1, UUID.class), row.getLong(2), row.getString(3), row.getLong(4)),
                values);
    }

    private int remove(List<Victim> victims, String why) throws IOException {
        for (Victim victim : victims) {
            media.delete(victim.file());
        }
        QuarkusTransaction.requiringNew().run(() -> victims.forEach(this::removeRow));
        meters.counter("tianwang.recording.removed", "why", why).increment(victims.size());
        return victims.size();
    }

    private void removeRow(Victim victim) {
        int gone = sql.update(
                "DELETE FROM recording_segment WHERE camera_id = ? AND sequence = ?",
                victim.camera(),
                victim.sequence());
        if (gone == 1) {
            sql.update(
                    "UPDATE recording_chain SET kept_bytes = kept_bytes - ? WHERE camera_id = ?",
                    victim.bytes(),
                    victim.camera());
        }
    }
}
