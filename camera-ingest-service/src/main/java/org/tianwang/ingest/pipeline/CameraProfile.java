package org.tianwang.ingest.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.contracts.sky.Line;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.ingest.snapshot.PrivacyMask;
import org.tianwang.ingest.stream.Effort;
import org.tianwang.ingest.stream.StreamUrl;

/**
 * What the pipeline needs to know of a camera. Two equal profiles need no restart.
 *
 * @param stream where to read the pictures for analysis, with its login
 * @param mainStream the larger stream, if the camera has one beside {@code stream}; for recording and large live views
 * @param analysed false: pictures are read for health and snapshots only
 * @param samplesPerSecond pictures looked at for motion
 * @param effort how much of {@code stream} is decoded
 * @param recorded whether the main stream is kept
 * @param plates whether the plates of vehicles large enough are read
 */
public record CameraProfile(
        UUID id,
        String name,
        String townshipCode,
        StreamUrl stream,
        Optional<StreamUrl> mainStream,
        List<Zone> zones,
        List<Line> lines,
        List<PrivacyMask> masks,
        boolean analysed,
        double samplesPerSecond,
        Effort effort,
        CameraTier tier,
        boolean recorded,
        boolean plates) {}
