package org.tianwang.contracts.sky;

import java.time.Instant;
import java.util.List;
import org.tianwang.contracts.Event;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.Topics;

/**
 * A camera as the registry has it now; never carries a stream URL or credentials.
 *
 * @param version grows with every change of the camera
 * @param heading degrees clockwise from north, or null
 * @param fieldOfView degrees, or null
 * @param streaming whether it has a stream at all
 * @param tags words by which people gather cameras; null in events of before there were any
 */
public record CameraRegistered(
        String cameraId,
        long version,
        String code,
        String name,
        CameraTier tier,
        String townshipCode,
        GeoPoint location,
        Double heading,
        Double fieldOfView,
        boolean streaming,
        List<Zone> zones,
        List<Line> lines,
        Instant changedAt,
        List<String> tags)
        implements Event {
    @Override
    public String topic() {
        return Topics.CAMERAS;
    }

    @Override
    public String key() {
        return cameraId;
    }
}
