package org.tianwang.ingest.patrol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One camera of a round.
 *
 * @param quality kinds of what was wrong with the picture when it was looked at
 * @param reason why it was missed or unreachable, or null
 */
public record CheckView(
        int position,
        UUID cameraId,
        String cameraName,
        CheckStatus status,
        Instant checkedAt,
        String checkedBy,
        String snapshotUrl,
        List<String> quality,
        String reason) {}
