package org.tianwang.ingest.export;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.ingest.footage.Purpose;

/**
 * An export as lists show it.
 *
 * @param progress per cent
 * @param problem why it failed, in words, or null
 * @param verified whether the finished original was found whole; null for others and before
 * @param masked whether the camera has privacy masks; its original is for supervisors only
 * @param fileUrl where to fetch it, once it is ready and until it expires
 */
public record ExportView(
        UUID id,
        UUID cameraId,
        String cameraName,
        String townshipCode,
        Instant from,
        Instant to,
        ClipKind kind,
        Purpose purpose,
        String requestedBy,
        Instant requestedAt,
        ClipStatus status,
        int progress,
        String problem,
        boolean masked,
        Long bytes,
        String sha256,
        Boolean verified,
        Instant finishedAt,
        Instant expiresAt,
        String fileUrl) {}
