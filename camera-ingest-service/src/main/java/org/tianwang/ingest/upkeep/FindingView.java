package org.tianwang.ingest.upkeep;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tianwang.ingest.health.Finding;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.security.Roles;

/**
 * A finding; its pictures are paths on the gateway, and absent for those who see no content.
 *
 * @param referenceUrl the last picture with which nothing was wrong
 */
public record FindingView(
        UUID id,
        String kind,
        double value,
        double limit,
        Instant raisedAt,
        Instant clearedAt,
        String snapshotUrl,
        String referenceUrl) {

    private static final Set<String> SEE_PICTURES = Set.of(Roles.INVESTIGATOR, Roles.DISPATCHER);

    static boolean mayShowPicturesTo(Caller caller) {
        return caller.hasAny(SEE_PICTURES);
    }

    static FindingView of(UUID cameraId, Finding f, boolean withPictures) {
        return new FindingView(
                f.id(),
                f.kind(),
                f.value(),
                f.limit(),
                f.raisedAt(),
                f.clearedAt(),
                withPictures ? path(cameraId, f.snapshotId()) : null,
                withPictures ? path(cameraId, f.referenceId()) : null);
    }

    private static String path(UUID cameraId, String snapshotId) {
        return snapshotId == null ? null : "/api/v1/cameras/" + cameraId + "/snapshots/" + snapshotId;
    }
}
