package org.tianwang.ingest.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraTier;

/** One camera as the technician needs it: state, since when, why, and how reliable it has been. */
public record CameraLine(
        UUID cameraId,
        String code,
        String name,
        CameraTier tier,
        String townshipCode,
        CameraHealth health,
        String reason,
        Instant since,
        Instant lastFrameAt,
        List<FindingView> findings,
        Uptime uptime) {}
