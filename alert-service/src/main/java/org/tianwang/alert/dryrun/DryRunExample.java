package org.tianwang.alert.dryrun;

import java.time.Instant;

/**
 * One alert that the tried rule would have raised. Carries no picture and no plate: whoever tries rules need not be
 * somebody who may look.
 */
public record DryRunExample(
        String cameraId,
        String cameraName,
        String townshipCode,
        String objectClass,
        String zone,
        String line,
        Instant firstSeenAt,
        Instant lastSeenAt,
        int count) {

    DryRunExample seenAgain(Instant at) {
        return new DryRunExample(
                cameraId,
                cameraName,
                townshipCode,
                objectClass,
                zone,
                line,
                at.isBefore(firstSeenAt) ? at : firstSeenAt,
                at.isAfter(lastSeenAt) ? at : lastSeenAt,
                count + 1);
    }
}
