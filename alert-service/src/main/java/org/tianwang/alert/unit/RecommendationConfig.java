package org.tianwang.alert.unit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The figures by which units are ranked. */
@ConfigMapping(prefix = "tianwang.alert.recommendation")
public interface RecommendationConfig {

    /** Travel speeds by kind of unit, in kilometres an hour over the straight line times {@link #detour()}. */
    Speeds speed();

    /** How much longer the way on the ground is than the straight line. */
    @WithDefault("1.3")
    double detour();

    /** A position older than this is doubtful. */
    @WithDefault("PT5M")
    Duration positionFreshFor();

    /** What a doubtful position costs in the ranking, on top of the travel time. */
    @WithDefault("PT2M")
    Duration doubtfulPositionCosts();

    interface Speeds {
        @WithDefault("45")
        double patrolCar();

        @WithDefault("40")
        double motorcycle();

        @WithDefault("5")
        double foot();

        @WithDefault("25")
        double villagePolice();

        @WithDefault("50")
        double special();
    }
}
