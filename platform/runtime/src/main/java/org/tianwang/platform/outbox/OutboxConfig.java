package org.tianwang.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is relayed to Kafka. */
@ConfigMapping(prefix = "tianwang.outbox")
public interface OutboxConfig {
    /** Whether this process may relay at all; off in tests that look at the rows. */
    @WithDefault("true")
    boolean relay();

    /** Rows sent and deleted in one go. */
    @WithDefault("500")
    int batchSize();

    /** How long to wait for a notification before looking anyway; also how long a standby waits for its turn. */
    @WithDefault("1s")
    Duration poll();

    /** The longest pause after failures of the database or the broker. */
    @WithDefault("10s")
    Duration maxBackoff();
}
