package org.tianwang.alert.unit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The figures by which units are ranked. */
@ConfigMapping(prefix = "tianwang.alert.recommendation")
public interface RecommendationConfig {

    /** Travel speeds by kind of unit, in kilometres an hour over the straight line times {@link #detour()}. */
    Speeds speed();

    /** How fast each kind goes on roads at best, in kilometres an hour; a road's own speed sets the rest. */
    RoadSpeeds roadSpeed();

    /** How much faster than the road's own speed a unit on call goes. */
    @WithDefault("1.2")
    double onCall();

    /** How far from a road a place may lie and still be reached by it, in metres. */
    @WithDefault("1500")
    double offRoad();

    /** Speed between the road and such a place, in kilometres an hour. */
    @WithDefault("15")
    double offRoadSpeed();

    /** How much longer the way on the ground is than the straight line. */
    @WithDefault("1.3")
    double detour();

    /** A position older than this is doubtful. */
    @WithDefault("PT5M")
    Duration positionFreshFor();

    /** What a doubtful position costs in the ranking, on top of the travel time. */
    @WithDefault("PT2M")
    Duration doubtfulPositionCosts();

    /** What it costs that no way by road is known, on top of the straight line: a river may lie between. */
    @WithDefault("PT5M")
    Duration unknownWayCosts();

    /** What a wanted capability that a unit lacks costs in the ranking. */
    @WithDefault("PT5M")
    Duration missingCapabilityCosts();

    /** What it costs that a unit has no crew: nobody's phone would ring, somebody has to be called by radio first. */
    @WithDefault("PT10M")
    Duration noCrewCosts();

    /** A shift that ends sooner than this after arrival is counted as {@link #endingShiftCosts()} more. */
    @WithDefault("PT20M")
    Duration shiftReserve();

    /** What a shift that is about to end costs in the ranking. */
    @WithDefault("PT3M")
    Duration endingShiftCosts();

    interface RoadSpeeds {
        @WithDefault("90")
        double patrolCar();

        @WithDefault("80")
        double motorcycle();

        @WithDefault("5")
        double foot();

        @WithDefault("45")
        double villagePolice();

        @WithDefault("100")
        double special();
    }

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
