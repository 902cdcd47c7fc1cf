package org.tianwang.ingest.coverage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraTier;

/**
 * One camera's coverage of a time.
 *
 * @param to not after now: nobody can say what will be
 * @param recordedSeconds null when nothing is known of recordings
 * @param blindSeconds offline or obstructed
 */
public record CoverageView(
        UUID cameraId,
        String cameraName,
        CameraTier tier,
        String townshipCode,
        Instant from,
        Instant to,
        Long recordedSeconds,
        long blindSeconds,
        int patrols,
        List<CoverageStretch> stretches) {}
