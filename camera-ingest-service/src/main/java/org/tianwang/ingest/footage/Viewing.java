package org.tianwang.ingest.footage;

import java.time.Instant;
import java.util.UUID;

/** A row of {@code recording_viewing}. */
record Viewing(UUID id, UUID cameraId, Instant from, Instant to, String viewer, String purpose, Instant expiresAt) {

    boolean covers(Instant begin, Instant end) {
        return begin.isBefore(to) && end.isAfter(from);
    }

    ViewingView view(boolean masked) {
        return new ViewingView(id, cameraId, from, to, purpose, masked, expiresAt);
    }
}
