package org.tianwang.ingest.health;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraHealth;

/**
 * A stretch of one camera's health.
 *
 * @param findings kinds of what was wrong with the picture
 * @param to null as long as it lasts
 */
public record HealthSpan(UUID id, CameraHealth health, String reason, List<String> findings, Instant from, Instant to) {
    private static final Set<String> BLINDING =
            Set.of("NO_SIGNAL", "BLACK", "FROZEN", "COVERED", "MOVED", "OVEREXPOSED");

    /** Whether pictures came, but none that shows the place; out of focus one still sees something. */
    public boolean obstructed() {
        return health == CameraHealth.DEGRADED && findings.stream().anyMatch(BLINDING::contains);
    }

    public boolean offline() {
        return health == CameraHealth.OFFLINE || health == CameraHealth.NOT_CONNECTED;
    }
}
