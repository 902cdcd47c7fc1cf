package org.tianwang.alert.picture;

import java.time.Instant;
import java.util.UUID;

/**
 * A picture without its content.
 *
 * @param incidentId the incident of the task, also where that was merged into another one
 * @param atSource whose clock {@code takenAt} is from: {@code DEVICE} or {@code SERVER}
 * @param doubt why the phone's time was not believed, or null
 * @param url where its content is; looking at it is written down
 */
public record PictureView(
        UUID id,
        UUID incidentId,
        UUID taskId,
        String callSign,
        Instant takenAt,
        Instant receivedAt,
        String atSource,
        String doubt,
        String takenBy,
        String sha256,
        int bytes,
        int width,
        int height,
        String url) {}
