package org.tianwang.ingest.camera;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.Versioned;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthView;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.contracts.sky.Line;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.ingest.snapshot.PrivacyMask;

/**
 * A camera as lists and callers see it.
 *
 * @param streamUrl without its login, and for administrators only; so is {@code subStreamUrl}
 * @param streamLoginSet whether a login is stored, for administrators only; so is {@code subStreamLoginSet}
 * @param healthReason why it is not online, in words, or null
 */
public record CameraView(
        UUID id,
        long version,
        String code,
        String name,
        CameraTier tier,
        String townshipCode,
        GeoPoint location,
        Double heading,
        Double fieldOfView,
        boolean streaming,
        String streamUrl,
        String subStreamUrl,
        List<Zone> zones,
        List<Line> lines,
        List<PrivacyMask> privacyMasks,
        Analysis analysis,
        Recording recording,
        List<String> tags,
        Boolean streamLoginSet,
        Boolean subStreamLoginSet,
        CameraHealth health,
        String healthReason,
        Instant healthSince,
        String snapshotUrl,
        Instant createdAt,
        Instant changedAt)
        implements Versioned {

    /** How its pictures are analysed. */
    @Schema(name = "CameraAnalysis")
    public record Analysis(boolean enabled, double fps, AnalysisProfile profile, boolean plates) {}

    /** Whether its main stream is kept. */
    @Schema(name = "CameraRecording")
    public record Recording(boolean enabled) {}

    static CameraView of(Camera camera, CameraHealthView health, boolean withAddresses) {
        CameraDetails details = camera.details();
        return new CameraView(
                camera.id(),
                camera.version(),
                details.code(),
                details.name(),
                details.tier(),
                details.townshipCode(),
                details.location(),
                details.heading(),
                details.fieldOfView(),
                camera.streaming(),
                withAddresses ? url(details.stream()) : null,
                withAddresses ? url(details.subStream()) : null,
                details.scene().zones(),
                details.scene().lines(),
                details.scene().masks(),
                new Analysis(details.analysed(), details.samplesPerSecond(), details.profile(), details.plates()),
                new Recording(details.recorded()),
                details.tags(),
                withAddresses ? hasLogin(details.stream()) : null,
                withAddresses ? hasLogin(details.subStream()) : null,
                health.health(),
                health.reason(),
                health.since(),
                "/api/v1/cameras/" + camera.id() + "/snapshot",
                camera.createdAt(),
                camera.changedAt());
    }

    private static boolean hasLogin(StreamAddress address) {
        return address != null && address.login() != null;
    }

    private static String url(StreamAddress address) {
        return address == null ? null : address.url();
    }
}
