package org.tianwang.population.grid;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a grid may at most be, so that neither a slip nor malice makes every alert expensive to place. */
@ConfigMapping(prefix = "tianwang.grid")
public interface GridLimits {

    /** Corners of a polygon, the closing one not counted. */
    @WithDefault("500")
    int maxVertices();

    /** Widest span in degrees, either way. A county is below one; more is a typing error. */
    @WithDefault("1.0")
    double maxExtentDegrees();

    /** Officers of one grid. */
    @WithDefault("50")
    int maxOfficers();
}
