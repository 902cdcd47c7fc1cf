package org.tianwang.ingest.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the health ledger; in the environment {@code TIANWANG_INGEST_HEALTH_…}. */
@ConfigMapping(prefix = "tianwang.ingest.health")
public interface HealthConfig {
    /** How long the ledgers of health and findings are kept; reports reach back 30 days. */
    @WithDefault("180d")
    Duration keep();
}
