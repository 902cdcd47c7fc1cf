package org.tianwang.population.gridalert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long grid officers keep their alerts. */
@ConfigMapping(prefix = "tianwang.grid-alerts")
public interface GridAlertConfig {

    /** From the raising of an alert to its removal here; the retention table's figure for alerts. */
    @WithDefault("365D")
    Duration retention();

    /** How far back a newly drawn grid is filled with alerts that came before it. */
    @WithDefault("7D")
    Duration backfill();
}
