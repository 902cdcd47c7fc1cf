package org.tianwang.ingest.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.ingest.camera.KnownCamera;
import org.tianwang.ingest.camera.KnownCameras;
import org.tianwang.ingest.health.HealthHistory;
import org.tianwang.ingest.health.HealthSpan;
import org.tianwang.ingest.patrol.PatrolledTime;
import org.tianwang.platform.page.Page;

/** Puts the stretches of all sources together; cameras are the caller's to see. */
@ApplicationScoped
class CoverageService {
    private final KnownCameras cameras;
    private final HealthHistory health;
    private final PatrolledTime patrols;
    private final RecordingLedger recorded;

    CoverageService(KnownCameras cameras, HealthHistory health, PatrolledTime patrols, RecordingLedger recorded) {
        this.cameras = cameras;
        this.health = health;
        this.patrols = patrols;
        this.recorded = recorded;
    }

    @Transactional
    CoverageView of(UUID cameraId, CoverageRange range) {
        return views(List.of(cameras.get(cameraId)), range).getFirst();
    }

    @Transactional
    Page<CoverageView> of(Page<KnownCamera> page, CoverageRange range) {
        return new Page<>(views(page.items(), range), page.nextCursor());
    }

    private List<CoverageView> views(List<KnownCamera> shown, CoverageRange range) {
        Collection<UUID> ids = shown.stream().map(KnownCamera::id).toList();
        Map<UUID, List<HealthSpan>> spans = health.spans(ids, range.from(), range.to());
        Map<UUID, List<PatrolledTime.Look>> looks = patrols.of(ids, range.from(), range.to());
        return shown.stream()
                .map(camera -> view(
                        camera,
                        range,
                        spans.getOrDefault(camera.id(), List.of()),
                        looks.getOrDefault(camera.id(), List.of())))
                .toList();
    }

    private CoverageView view(
            KnownCamera camera, CoverageRange range, List<HealthSpan> spans, List<PatrolledTime.Look> looks) {
        List<CoverageStretch> stretches = new ArrayList<>();
        stretches.addAll(UnknownTime.of(spans, range));
        spans.stream().map(CoverageService::blind).forEach(stretches::add);
        looks.stream()
                .map(look ->
                        new CoverageStretch(CoverageKind.PATROLLED, look.from(), look.to(), look.words(), List.of()))
                .forEach(stretches::add);
        List<CoverageStretch> tape = recorded.of(camera.id(), range.from(), range.to());
        stretches.addAll(tape);
        List<CoverageStretch> cut = stretches.stream()
                .filter(Objects::nonNull)
                .map(stretch -> stretch.within(range.from(), range.to()))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(CoverageStretch::from))
                .toList();
        return new CoverageView(
                camera.id(),
                camera.name(),
                camera.tier(),
                camera.townshipCode(),
                range.from(),
                range.to(),
                tape.isEmpty() ? null : seconds(cut, CoverageKind.RECORDED),
                seconds(cut, CoverageKind.OFFLINE) + seconds(cut, CoverageKind.OBSTRUCTED),
                looks.size(),
                cut);
    }

    private static CoverageStretch blind(HealthSpan span) {
        CoverageKind kind = null;
        if (span.health() == CameraHealth.NOT_CONNECTED) {
            kind = CoverageKind.NOT_CONNECTED;
        } else if (span.offline()) {
            kind = CoverageKind.OFFLINE;
        } else if (span.obstructed()) {
            kind = CoverageKind.OBSTRUCTED;
        }
        return kind == null
                ? null
                : new CoverageStretch(
                        kind, span.from(), span.to() == null ? Instant.MAX : span.to(), span.reason(), span.findings());
    }

    private static long seconds(List<CoverageStretch> stretches, CoverageKind kind) {
        return stretches.stream()
                .filter(stretch -> stretch.kind() == kind)
                .mapToLong(CoverageStretch::seconds)
                .sum();
    }
}
