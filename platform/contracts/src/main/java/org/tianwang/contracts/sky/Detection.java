package org.tianwang.contracts.sky;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/**
 * A detection event (检测事件): something that means something, not every frame.
 *
 * @param id the same for the same fact, so that a repeat can be told
 * @param trackId the object's track on this camera, unique over restarts
 * @param objectClass a COCO class name such as {@code person} or {@code car}
 * @param confidence 0..1
 * @param zone name of the zone concerned, or null
 * @param line name of the line concerned, or null
 * @param direction {@code FORWARD} or {@code BACKWARD} across {@code line}, or null
 * @param dwellSeconds the threshold reached for {@code DWELLED}, else null
 * @param crowdCount objects in the zone for {@code CROWD_REACHED}, else null
 * @param frameTime when the service received the frame
 * @param cameraTime the camera's own clock, if it tells one
 * @param snapshotId picture of the moment, to be had at {@code /api/v1/cameras/{cameraId}/snapshots/{snapshotId}}
 */
public record Detection(
        UUID id,
        DetectionKind kind,
        String cameraId,
        String townshipCode,
        String trackId,
        String objectClass,
        double confidence,
        Box box,
        String zone,
        ZoneKind zoneKind,
        String line,
        String direction,
        Integer dwellSeconds,
        Integer crowdCount,
        PlateReading plate,
        Instant frameTime,
        Instant cameraTime,
        Instant publishedAt,
        String snapshotId)
        implements Event {
    @Override
    public String topic() {
        return Topics.DETECTIONS;
    }

    @Override
    public String key() {
        return cameraId;
    }

    @Override
    public String subject() {
        return trackId;
    }
}
