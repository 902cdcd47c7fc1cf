package org.tianwang.ingest.capture;

import java.time.Instant;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.PlateReading;

/**
 * Something a device saw, whatever protocol it came by.
 *
 * @param eventId the device's own designation; the same again is the same event
 * @param trackId the device's designation of the object, or null
 * @param confidence 0..1; 1 where the device does not say
 * @param occurredAt by the device's clock, or null
 */
public record Capture(
        String eventId,
        DetectionKind kind,
        String trackId,
        String objectClass,
        double confidence,
        Box box,
        Place place,
        PlateReading plate,
        Instant occurredAt,
        Picture picture) {

    /** Where in the picture, for the kinds that need it; fields that do not belong to the kind are null. */
    public record Place(String zone, String line, String direction, Integer dwellSeconds, Integer crowdCount) {
        public static final Place NOWHERE = new Place(null, null, null, null, null);
    }

    /**
     * A picture as it came.
     *
     * @param wholeFrame whether it shows all that the camera sees, so that privacy masks and the box fit it
     * @param required whether the event is refused when the picture is none
     */
    public record Picture(byte[] bytes, boolean wholeFrame, boolean required) {}
}
