package org.tianwang.ingest.camera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.sky.Line;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.ingest.snapshot.PrivacyMask;
import org.tianwang.ingest.stream.StreamUrl;
import org.tianwang.platform.problem.FieldError;
import org.tianwang.platform.problem.InvalidProblem;

/** Turns a request into checked details, or into a problem that names all fields at fault. */
@ApplicationScoped
class CameraChecks {
    private final StreamUrlCheck urls;
    private final StreamLogins logins;

    CameraChecks(StreamUrlCheck urls, StreamLogins logins) {
        this.urls = urls;
        this.logins = logins;
    }

    /** @param present what is stored, or null for a new camera */
    CameraDetails details(UUID id, CameraRequest request, CameraDetails present) {
        CameraScene scene = scene(request, present);
        List<FieldError> errors = new ArrayList<>(SceneRules.check(scene));
        StreamAddress storedMain = present == null ? null : present.stream();
        StreamAddress storedSub = present == null ? null : present.subStream();
        Optional<StreamUrl> main = urls.check("streamUrl", request.streamUrl(), storedMain, errors);
        Optional<StreamUrl> sub = urls.check("subStreamUrl", request.subStreamUrl(), storedSub, errors);
        if (!errors.isEmpty()) {
            throw new InvalidProblem(errors);
        }
        CameraRequest.Analysis analysis = request.analysisOrUsual();
        return new CameraDetails(
                request.code() == null || request.code().isBlank()
                        ? id.toString().substring(0, 13)
                        : request.code(),
                request.name(),
                request.tier(),
                request.townshipCode(),
                new GeoPoint(request.location().lon(), request.location().lat()),
                request.heading(),
                request.fieldOfView(),
                main.map(url -> logins.seal(id, url, request.streamLogin(), storedMain))
                        .orElse(null),
                sub.map(url -> logins.seal(id, url, request.subStreamLogin(), storedSub))
                        .orElse(null),
                scene,
                analysis.enabled(),
                analysis.fps(),
                profile(analysis, present),
                request.recordingOr(present == null || present.recorded()),
                plates(analysis, present),
                tags(request));
    }

    /** What a caller leaves out because he does not know of it stays as it is: so for profile, plates and recording. */
    private static boolean plates(CameraRequest.Analysis asked, CameraDetails present) {
        boolean otherwise = present == null || present.plates();
        return asked.plates() == null ? otherwise : asked.plates();
    }

    private static AnalysisProfile profile(CameraRequest.Analysis asked, CameraDetails present) {
        AnalysisProfile otherwise = present == null ? AnalysisProfile.FULL : present.profile();
        return asked.profile() == null ? otherwise : asked.profile();
    }

    /** Trimmed, each once. Blanks are refused with the request. */
    private static List<String> tags(CameraRequest request) {
        return request.tags() == null
                ? List.of()
                : request.tags().stream().map(String::strip).distinct().toList();
    }

    /** What is left out stays too; an empty list takes it away. A form that does not know of masks cannot lift them. */
    private static CameraScene scene(CameraRequest request, CameraDetails present) {
        CameraScene stored = present == null ? new CameraScene(null, null, null) : present.scene();
        return scene(
                request.zones() == null ? stored.zones() : request.zones(),
                request.lines() == null ? stored.lines() : request.lines(),
                request.privacyMasks() == null ? stored.masks() : request.privacyMasks());
    }

    /** A scene without holes; what is drawn in it is not judged yet. */
    static CameraScene scene(List<Zone> zones, List<Line> lines, List<PrivacyMask> masks) {
        try {
            return new CameraScene(zones, lines, masks);
        } catch (NullPointerException hole) {
            throw new InvalidProblem("zones", "no entry of zones, lines or privacyMasks may be null");
        }
    }
}
