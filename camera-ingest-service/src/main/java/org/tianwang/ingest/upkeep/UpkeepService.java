package org.tianwang.ingest.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.ingest.health.Finding;
import org.tianwang.ingest.health.HealthHistory;
import org.tianwang.ingest.upkeep.HealthReportView.TierLine;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Caller;

/** Puts the technician's answers together, within the caller's jurisdiction. */
@ApplicationScoped
class UpkeepService {
    private final UptimeRepository uptimes;
    private final CameraLineRepository cameras;
    private final HealthHistory history;
    private final Caller caller;
    private final Clock clock;

    UpkeepService(
            UptimeRepository uptimes, CameraLineRepository cameras, HealthHistory history, Caller caller, Clock clock) {
        this.uptimes = uptimes;
        this.cameras = cameras;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    HealthReportView report() {
        var jurisdiction = caller.jurisdiction();
        Instant now = clock.instant();
        Map<String, Long> sizes = uptimes.tiers(jurisdiction);
        Map<String, Uptime> shares = uptimes.ofTiers(jurisdiction, now);
        List<TierLine> tiers = Arrays.stream(CameraTier.values())
                .map(tier -> new TierLine(
                        tier, sizes.getOrDefault(tier.name(), 0L), shares.getOrDefault(tier.name(), Uptime.UNKNOWN)))
                .toList();
        List<UUID> worst = uptimes.worst(jurisdiction, now);
        Map<UUID, CameraLine> lines = complete(cameras.byId(worst), now).stream()
                .collect(Collectors.toMap(CameraLine::cameraId, Function.identity()));
        return new HealthReportView(
                now,
                uptimes.counts(jurisdiction),
                tiers,
                worst.stream().map(lines::get).toList());
    }

    @Transactional
    Page<CameraLine> list(CameraLineRepository.Filter filter, PageQuery query) {
        List<CameraLine> rows = cameras.page(filter, caller.jurisdiction(), query);
        Page<CameraLine> page =
                Page.of(rows, query, Function.identity(), line -> new Cursor(line.since(), line.cameraId()));
        return new Page<>(complete(page.items(), clock.instant()), page.nextCursor());
    }

    private List<CameraLine> complete(List<CameraLine> lines, Instant now) {
        List<UUID> ids = lines.stream().map(CameraLine::cameraId).toList();
        Map<UUID, Uptime> uptime = uptimes.ofCameras(ids, now);
        Map<UUID, List<Finding>> findings = history.open(ids);
        return lines.stream()
                .map(line -> new CameraLine(
                        line.cameraId(),
                        line.code(),
                        line.name(),
                        line.tier(),
                        line.townshipCode(),
                        line.health(),
                        line.reason(),
                        line.since(),
                        line.lastFrameAt(),
                        findings.getOrDefault(line.cameraId(), List.of()).stream()
                                .map(finding -> view(line.cameraId(), finding))
                                .toList(),
                        uptime.getOrDefault(line.cameraId(), Uptime.UNKNOWN)))
                .toList();
    }

    private FindingView view(UUID cameraId, Finding finding) {
        return FindingView.of(cameraId, finding, FindingView.mayShowPicturesTo(caller));
    }
}
