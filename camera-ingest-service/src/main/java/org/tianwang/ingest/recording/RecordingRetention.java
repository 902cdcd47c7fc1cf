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
 * legal hold goes either way, even if the hold was set a moment ago: rows go under the {@link HoldLock} and only while they
 * are free, and their files after them. A file that stays because the process died is found by {@link RecordingRecovery}.
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

    /** Rows and what they took, in one statement; tells the files. */
    private static final String REMOVE = """
            WITH gone AS (
                DELETE FROM recording_segment s
                USING unnest(CAST(? AS uuid[]), CAST(? AS bigint[])) AS victim (camera, number)
                WHERE s.camera_id = victim.camera AND s.sequence = victim.number AND """ + " " + FREE + """
                 RETURNING s.camera_id, s.file, s.bytes),
            freed AS (
                UPDATE recording_chain c SET kept_bytes = kept_bytes - of.bytes
                FROM (SELECT camera_id, sum(bytes) AS bytes FROM gone GROUP BY camera_id) of
                WHERE c.camera_id = of.camera_id)
            SELECT file FROM gone""";

    private final Sql sql;
    private final HoldLock holds;
    private final MediaStore media;
    private final DiskGuard disk;
    private final RecordingConfig config;
    private final Clock clock;
    private final MeterRegistry meters;

    RecordingRetention(
            Sql sql,
            HoldLock holds,
            MediaStore media,
            DiskGuard disk,
            RecordingConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.sql = sql;
        this.holds = holds;
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

    int removeExpired() {
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
    int evict(long excess) {
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

    /** @return how many were still free to go */
    private int remove(List<Victim> victims, String why) {
        List<String> files = QuarkusTransaction.requiringNew().call(() -> {
            holds.take();
            return sql.list(
                    REMOVE,
                    row -> row.getString(1),
                    victims.stream().map(v -> v.camera().toString()).toArray(String[]::new),
                    victims.stream().map(v -> Long.toString(v.sequence())).toArray(String[]::new),
                    clock.instant());
        });
        files.forEach(this::delete);
        meters.counter("tianwang.recording.removed", "why", why).increment(files.size());
        return files.size();
    }

    private void delete(String file) {
        try {
            media.delete(file);
        } catch (IOException e) {
            LOG.warnf("the file of a removed recording stays until the next check cause=%s", e);
        }
    }
}
