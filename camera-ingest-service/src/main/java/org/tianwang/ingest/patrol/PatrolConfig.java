package org.tianwang.ingest.patrol;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of patrols; in the environment {@code TIANWANG_INGEST_PATROL_…}. */
@ConfigMapping(prefix = "tianwang.ingest.patrol")
public interface PatrolConfig {
    /** Between two cameras of an automatic round. */
    @WithDefault("1s")
    Duration step();

    /** How often an automatic round asks for a picture before the camera counts as unreachable. */
    @WithDefault("10")
    int attempts();

    /** A round that could not begin within this time after it was due was missed. */
    @WithDefault("10m")
    Duration grace();

    /** A person's round on which nothing happens for so long was given up. */
    @WithDefault("30m")
    Duration idle();

    /** How long rounds and their findings are kept. */
    @WithDefault("365d")
    Duration keep();
}
