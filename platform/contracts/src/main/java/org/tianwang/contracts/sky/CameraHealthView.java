package org.tianwang.contracts.sky;

import java.time.Instant;
import java.util.List;

/**
 * A camera's health as the REST path and the live feed show it.
 *
 * @param reason why it is not {@code ONLINE}, in words for a person, or null
 * @param since since when it is in this state
 */
public record CameraHealthView(
        String cameraId,
        String cameraName,
        String townshipCode,
        CameraHealth health,
        String reason,
        Instant since,
        Instant lastFrameAt,
        List<QualityFinding> findings) {}
