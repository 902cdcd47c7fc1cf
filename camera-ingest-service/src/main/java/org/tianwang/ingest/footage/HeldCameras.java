package org.tianwang.ingest.footage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tianwang.ingest.camera.RemovalStep;
import org.tianwang.ingest.recording.HoldLock;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.platform.problem.ConflictProblem;

/** A camera stays while its recordings are held for a case: somebody must decide about the hold first. */
@ApplicationScoped
class HeldCameras implements RemovalStep {
    private static final int NAMED = 3;

    private final HoldLock lock;
    private final Sql sql;
    private final Clock clock;

    HeldCameras(HoldLock lock, Sql sql, Clock clock) {
        this.lock = lock;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void removing(UUID cameraId) {
        lock.take();
        List<String> held = sql.list(
                "SELECT DISTINCT reference FROM recording_hold WHERE camera_id = ? AND released_at IS NULL AND until > ?"
                        + " ORDER BY reference LIMIT " + (NAMED + 1),
                row -> row.getString(1),
                cameraId,
                clock.instant());
        if (!held.isEmpty()) {
            String named = String.join(", ", held.subList(0, Math.min(NAMED, held.size())));
            String cases = held.size() > NAMED ? named + ", …" : named;
            throw new ConflictProblem(
                    "Recordings of this camera are held for: " + cases + ". End these holds before you remove it.");
        }
    }
}
