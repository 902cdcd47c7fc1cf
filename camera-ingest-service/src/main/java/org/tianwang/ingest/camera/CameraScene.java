package org.tianwang.ingest.camera;

import java.util.List;
import org.tianwang.contracts.sky.Line;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.ingest.snapshot.PrivacyMask;

/** What is drawn on a camera's picture: watched zones and lines, and what nobody may see. */
public record CameraScene(List<Zone> zones, List<Line> lines, List<PrivacyMask> masks) {
    public CameraScene {
        zones = zones == null ? List.of() : List.copyOf(zones);
        lines = lines == null ? List.of() : List.copyOf(lines);
        masks = masks == null ? List.of() : List.copyOf(masks);
    }
}
