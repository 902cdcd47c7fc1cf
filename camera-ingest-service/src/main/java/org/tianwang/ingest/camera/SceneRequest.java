package org.tianwang.ingest.camera;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.tianwang.contracts.sky.Line;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.ingest.snapshot.PrivacyMask;

/** What is drawn on a camera's picture, whole: what is left out is taken away. */
public record SceneRequest(
        @Size(max = 32) List<Zone> zones,
        @Size(max = 32) List<Line> lines,
        @Size(max = 32) List<PrivacyMask> privacyMasks) {}
