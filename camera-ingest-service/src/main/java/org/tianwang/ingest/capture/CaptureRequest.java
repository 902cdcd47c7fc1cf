package org.tianwang.ingest.capture;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.PlateKind;

/**
 * What a device saw, by our own protocol.
 *
 * @param eventId the device's own designation, which makes the push repeatable
 * @param cameraId the camera that saw it; left out, the one whose device the sender is
 * @param confidence 0..1; 1 if left out
 * @param occurredAt by the device's clock, with its zone; believed within limits, kept in any case
 * @param picture JPEG or PNG in base64
 * @param pictureShows {@code FRAME} (usual): all that the camera sees; {@code OBJECT}: a part of it
 */
public record CaptureRequest(
        @NotBlank @Size(max = 128) String eventId,
        UUID cameraId,
        @NotNull DetectionKind kind,
        @Size(max = 100) String trackId,
        @NotBlank @Size(max = 40) String objectClass,
        @DecimalMin("0") @DecimalMax("1") Double confidence,
        @Valid BoxRequest box,
        @Size(max = 100) String zone,
        @Size(max = 100) String line,
        @Pattern(regexp = "FORWARD|BACKWARD") String direction,
        @Min(1) @Max(86_400) Integer dwellSeconds,
        @Min(1) @Max(10_000) Integer crowdCount,
        @Valid PlateRequest plate,
        Instant occurredAt,
        String picture,
        @Pattern(regexp = "FRAME|OBJECT") String pictureShows) {

    /** In 0..1 picture coordinates: left, top, width, height. */
    public record BoxRequest(
            @NotNull @DecimalMin("0") @DecimalMax("1") Double x,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double y,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double w,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double h) {}

    /** @param confidence 0..1; the event's own if left out */
    public record PlateRequest(
            @NotBlank @Size(max = 20) String text,
            @DecimalMin("0") @DecimalMax("1") Double confidence,
            PlateKind kind) {}
}
