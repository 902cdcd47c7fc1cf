package org.tianwang.alert.unit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.alert.road.Snap;
import org.tianwang.alert.road.SpeedProfile;
import org.tianwang.alert.road.Travel;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.UnitKind;

/**
 * How long units take to one place by road. One search backwards from the place serves all units of a kind, however
 * many there are; a kind nobody asks for is never searched. Not thread-safe; one a question.
 */
public final class TravelTimes {

    private final RoadMap map;
    private final RecommendationConfig config;
    private final Snap place;
    private final Map<UnitKind, Travel> searched = new EnumMap<>(UnitKind.class);

    private TravelTimes(RoadMap map, RecommendationConfig config, Snap place) {
        this.map = map;
        this.config = config;
        this.place = place;
    }

    /** Empty when the place lies too far from any road. */
    static Optional<TravelTimes> to(GeoPoint place, RoadMap map, RecommendationConfig config) {
        return map.snap(place, config.offRoad()).map(snap -> new TravelTimes(map, config, snap));
    }

    /** Empty when there is no way. */
    Optional<Travel.Way> of(UnitKind kind, GeoPoint position) {
        Travel travel = searched.computeIfAbsent(kind, k -> map.to(place, profile(k, config)));
        return map.snap(position, config.offRoad())
                .map(snap -> withOffRoad(travel.way(snap), snap.off() + place.off()))
                .filter(Travel.Way::exists);
    }

    /** How fast a kind of unit goes by road. */
    public static SpeedProfile profile(UnitKind kind, RecommendationConfig config) {
        RecommendationConfig.RoadSpeeds best = config.roadSpeed();
        return new SpeedProfile(
                config.onCall(),
                switch (kind) {
                    case PATROL_CAR -> best.patrolCar();
                    case MOTORCYCLE -> best.motorcycle();
                    case FOOT -> best.foot();
                    case VILLAGE_POLICE -> best.villagePolice();
                    case SPECIAL -> best.special();
                });
    }

    private Travel.Way withOffRoad(Travel.Way way, double off) {
        return new Travel.Way(way.seconds() + off * 3.6 / config.offRoadSpeed(), way.metres() + off);
    }
}
