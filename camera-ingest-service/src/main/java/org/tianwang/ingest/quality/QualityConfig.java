package org.tianwang.ingest.quality;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the watch over picture quality; in the environment {@code TIANWANG_INGEST_QUALITY_…}. */
@ConfigMapping(prefix = "tianwang.ingest.quality")
public interface QualityConfig {
    /**
     * Pictures measured a second and camera; one costs half a millisecond or more. Findings are raised after ten seconds
     * and later, so that more would only cost.
     */
    @WithDefault("1")
    double samplesPerSecond();

    /** How often what was learnt is written down; a crash forgets as much. */
    @WithDefault("10m")
    Duration keepEvery();

    /** How often a good picture is kept to compare with; it takes the place of the last one. */
    @WithDefault("6h")
    Duration referenceEvery();
}
