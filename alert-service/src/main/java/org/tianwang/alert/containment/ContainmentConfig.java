package org.tianwang.alert.containment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** The figures of containment. */
@ConfigMapping(prefix = "tianwang.alert.containment")
public interface ContainmentConfig {

    /** How much faster than a road's own speed a fleeing vehicle may go: sets the earliest arrival. */
    @WithDefault("1.4")
    double fastFactor();

    /** No vehicle goes faster than this, in kilometres an hour. */
    @WithDefault("130")
    double fastBestKmh();

    /** How much slower than a road's own speed one that goes on may be: sets the latest passing. */
    @WithDefault("0.6")
    double slowFactor();

    /** From the order to wheels turning. */
    @WithDefault("PT45S")
    Duration reaction();

    /** How much earlier than the vehicle a unit has to be there, to close the road. */
    @WithDefault("PT30S")
    Duration margin();

    /** How far ahead roads are looked at. */
    @WithDefault("PT20M")
    Duration horizon();

    /** How many units are considered at most, the nearest first. */
    @WithDefault("60")
    int units();

    /** A junction this near to the edge of the map leads out of it, in metres. */
    @WithDefault("250")
    double edge();

    /** Moments from now at which the area is drawn. */
    @WithDefault("PT0S,PT1M,PT2M,PT5M")
    List<Duration> steps();

    /** A camera this near to a road sees it, in metres. */
    @WithDefault("80")
    double cameraReach();

    /** How many cameras are named at most. */
    @WithDefault("12")
    int cameras();

    /** A plan that nobody ends is computed anew for so long, then it ends by itself. */
    @WithDefault("PT2H")
    Duration lasts();

    /** How often a running plan is computed anew though nothing was seen: units move, and time passes. */
    @WithDefault("PT10S")
    Duration recomputeEvery();
}
