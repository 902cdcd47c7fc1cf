package org.tianwang.ingest.recording;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.tianwang.evidence.chain.Segment;
import org.tianwang.evidence.chain.SegmentChain;
import org.tianwang.evidence.sign.Seal;
import org.tianwang.ingest.pipeline.CameraProfile;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.platform.sign.InstallationKey;

/**
 * Enters finished files into their camera's chain: number, hash over the hash before, signature, interval, all in one
 * transaction under the lock of the camera's head, so that two instances cannot fork a chain.
 */
@ApplicationScoped
class SegmentKeeper {
    private static final String INSERT = "INSERT INTO recording_segment (" + StoredSegment.COLUMNS
            + ", expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final InstallationKey key;
    private final RecordingConfig config;
    private final RecordingIntervals intervals;
    private final Clock clock;

    SegmentKeeper(Sql sql, InstallationKey key, RecordingConfig config, RecordingIntervals intervals, Clock clock) {
        this.sql = sql;
        this.key = key;
        this.config = config;
        this.intervals = intervals;
        this.clock = clock;
    }

    private record Head(long sequence, String hash, Instant lastTo, String gapReason) {}

    /** The camera is recorded from now on: its head exists and knows its name. */
    void begin(CameraProfile camera) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        """
                        INSERT INTO recording_chain (camera_id, camera_name, township_code, tier, sequence, hash)
                        VALUES (?, ?, ?, ?, 0, ?)
                        ON CONFLICT (camera_id) DO UPDATE SET camera_name = excluded.camera_name,
                            township_code = excluded.township_code, tier = excluded.tier""",
                        camera.id(),
                        camera.name(),
                        camera.townshipCode(),
                        camera.tier().name(),
                        SegmentChain.GENESIS));
    }

    /** @param name of the media in the store, which is there for good already */
    void keep(CameraProfile camera, SegmentFile file, String name) {
        QuarkusTransaction.requiringNew().run(() -> chain(camera, file, name));
    }

    private void chain(CameraProfile camera, SegmentFile file, String name) {
        Head head = head(camera.id());
        Instant from = file.from().truncatedTo(ChronoUnit.MILLIS);
        Instant to = file.to().truncatedTo(ChronoUnit.MILLIS);
        boolean gap = head.lastTo() != null
                && head.lastTo().plus(SegmentChain.TOLERANCE).isBefore(from);
        String reason = head.gapReason() == null ? GapReason.SERVICE_BROKE_OFF.name() : head.gapReason();
        Segment segment = new Segment(
                camera.id(),
                head.sequence() + 1,
                from,
                to,
                file.bytes(),
                file.sha256(),
                gap ? reason : null,
                head.hash());
        String hash = SegmentChain.hash(segment);
        insert(segment, hash, name, file.codec(), to.plus(config.keep().of(camera.tier())));
        sql.update("""
                UPDATE recording_chain SET sequence = ?, hash = ?, last_to = greatest(last_to, ?), gap_since = NULL,
                    gap_reason = NULL, kept_bytes = kept_bytes + ? WHERE camera_id = ?""", segment.sequence(), hash, to, file.bytes(), camera.id());
        intervals.recorded(segment, gap ? head.lastTo() : null);
    }

    private Head head(UUID cameraId) {
        return sql.first(
                        "SELECT sequence, hash, last_to, gap_reason FROM recording_chain WHERE camera_id = ? FOR UPDATE",
                        row -> new Head(
                                row.getLong(1), row.getString(2), Sql.instant(row, "last_to"), row.getString(4)),
                        cameraId)
                .orElseThrow(() -> new IllegalStateException("no chain of camera " + cameraId));
    }

    private void insert(Segment segment, String hash, String name, String codec, Instant expiresAt) {
        Seal seal = SegmentChain.seal(segment, key.key());
        sql.update(
                INSERT,
                segment.cameraId(),
                segment.sequence(),
                segment.from(),
                segment.to(),
                segment.bytes(),
                segment.sha256(),
                segment.gapBefore(),
                segment.previous(),
                hash,
                seal.keyId(),
                seal.signature(),
                name,
                codec,
                expiresAt);
    }

    /** Nothing is recorded from here on; the first reason given for a gap stays, unless somebody switches it off. */
    void stopped(UUID cameraId, Instant since, String reason) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        """
                        UPDATE recording_chain SET gap_since = coalesce(gap_since, ?),
                            gap_reason = CASE WHEN gap_reason IS NULL OR ? THEN ? ELSE gap_reason END
                        WHERE camera_id = ?""",
                        since == null ? clock.instant() : since,
                        reason.equals(GapReason.SWITCHED_OFF.name()),
                        reason,
                        cameraId));
    }

    /** After a start: a chain without a reason was being recorded when the process died. */
    int brokenOff() {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.update(
                        """
                        UPDATE recording_chain SET gap_since = last_to, gap_reason = ?
                        WHERE gap_reason IS NULL AND last_to IS NOT NULL AND last_to < ?""", GapReason.SERVICE_BROKE_OFF.name(), clock.instant().minus(config.longestSegment())));
    }
}
