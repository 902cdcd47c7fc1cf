package org.tianwang.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of the live feed, under {@code tianwang.gateway.live}. */
@ConfigMapping(prefix = "tianwang.gateway.live")
interface LiveConfig {

    /** How often a quiet connection shows that it lives; the console takes it for dead after 45 s. */
    @WithDefault("10s")
    Duration heartbeat();

    /** Events kept in memory for listeners that come back after a short break. */
    @WithDefault("5000")
    int remembered();

    /** Events read again from Kafka for a listener that was away for longer; beyond that he reloads his lists. */
    @WithDefault("5000")
    int replayed();

    /** Listeners for whom Kafka is read again at the same time. */
    @WithDefault("4")
    int replaysAtOnce();

    /** Time for such a reading, waiting for a free place included. */
    @WithDefault("10s")
    Duration replayTimeout();

    /** Events that may wait for one slow listener before he is dropped; he comes back where he was. */
    @WithDefault("2000")
    int queue();

    @WithDefault("8")
    int connectionsPerUser();

    @WithDefault("2000")
    int connections();

    /** How often topics are asked for new partitions. */
    @WithDefault("30s")
    Duration discovery();
}
