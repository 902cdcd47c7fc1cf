package org.tianwang.ingest.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraTier;

/**
 * The state of the sky net at a glance, as far as the caller's townships reach.
 *
 * @param worst the ten cameras with the least uptime over 30 days, of those that have a stream
 */
public record HealthReportView(
        Instant at, Map<CameraHealth, Long> counts, List<TierLine> tiers, List<CameraLine> worst) {

    /** One tier; a camera counts with the time it had a stream. */
    public record TierLine(CameraTier tier, long cameras, Uptime uptime) {}
}
