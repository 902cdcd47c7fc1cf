package org.tianwang.ingest.camera;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.contracts.sky.Line;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.ingest.snapshot.PrivacyMask;

/**
 * A camera as it is entered.
 *
 * @param code the bureau's own designation; the first part of the id if left out
 * @param streamUrl main stream, with its login where it needs one; null for a camera that is not connected yet
 * @param streamLogin another login for the main stream than its address says; a blank user takes the stored one away
 * @param tags free words to find the camera by
 * @param zones with lines and privacyMasks what is drawn on the picture: left out, it stays as it is; empty takes it away
 * @param subStreamUrl smaller stream of the same picture, preferred for analysis
 */
public record CameraRequest(
        @Size(max = 64) String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull CameraTier tier,
        @NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{1,32}") String townshipCode,
        @NotNull @Valid Place location,
        @DecimalMin("0") @DecimalMax("360") Double heading,
        @DecimalMin("1") @DecimalMax("360") Double fieldOfView,
        @Size(max = 2048) String streamUrl,
        @Size(max = 2048) String subStreamUrl,
        @Size(max = 32) List<Zone> zones,
        @Size(max = 32) List<Line> lines,
        @Size(max = 32) List<PrivacyMask> privacyMasks,
        @Valid Analysis analysis,
        Recording recording,
        @Size(max = 20) List<@NotBlank @Size(max = 32) String> tags,
        @Valid Login streamLogin,
        @Valid Login subStreamLogin) {

    private static final Analysis USUAL = new Analysis(true, 5.0, null, null);

    /** WGS 84, degrees. */
    public record Place(
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat) {}

    /** Goes in and never comes out. */
    public record Login(
            @NotNull @Size(max = 200) String user,
            @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "Login[***]";
        }
    }

    /**
     * @param fps pictures a second that are looked at for motion
     * @param profile KEYFRAMES decodes the camera's key frames alone; left out, it stays as it is, and is FULL at first
     * @param plates whether the number plates of vehicles that are large enough are read; left out, it stays as it is, and
     *     is true at first
     */
    public record Analysis(
            Boolean enabled,
            @DecimalMin("0.2") @DecimalMax("25") Double fps,
            AnalysisProfile profile,
            Boolean plates) {}

    /** @param enabled whether its main stream is kept; left out, it stays as it is, and is on at first */
    public record Recording(Boolean enabled) {}

    boolean recordingOr(boolean otherwise) {
        return recording == null || recording.enabled() == null ? otherwise : recording.enabled();
    }

    Analysis analysisOrUsual() {
        if (analysis == null) {
            return USUAL;
        }
        return new Analysis(
                analysis.enabled() == null ? USUAL.enabled() : analysis.enabled(),
                analysis.fps() == null ? USUAL.fps() : analysis.fps(),
                analysis.profile(),
                analysis.plates());
    }

    /** The addresses may hold logins, so no log line and no message gets them. */
    @Override
    public String toString() {
        return "CameraRequest[" + name + "]";
    }
}
