package org.tianwang.alert.containment;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.tianwang.alert.road.Road;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.alert.road.RoadMaps;
import org.tianwang.alert.road.Snap;
import org.tianwang.alert.road.SpeedProfile;
import org.tianwang.alert.road.Travel;
import org.tianwang.contracts.GeoPoint;

/** The area that is drawn has to hold every stretch of road on which the vehicle can be: units are searched for by it. */
class ReachTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double STEP = 40;

    private final ContainmentConfig config = new SmallRyeConfigBuilder()
            .withMapping(ContainmentConfig.class)
            .build()
            .getConfigMapping(ContainmentConfig.class);
    private final SpeedProfile fast = new SpeedProfile(config.fastFactor(), config.fastBestKmh());

    @Test
    void shouldHoldEveryRoadOfAWideGrid() {
        RoadMap map = RoadMaps.grid(9, 9, 1200, 60);
        assertThat(outside(map, map.junction(40).location(), 180)).isEmpty();
    }

    /** So much road that its points are thinned more: two and a half thousand streets, of which most are driven. */
    @Test
    void shouldHoldEveryRoadOfADenseTownThoughItIsDrawnMoreRoughly() {
        RoadMap map = RoadMaps.grid(50, 50, 200, 60);
        GeoPoint origin = map.junction(1275).location();
        assertThat(outside(map, origin, 240)).isEmpty();
    }

    @Test
    void shouldHoldEveryRoadOfTheModelCountyWhereverItWasSeen() throws IOException {
        RoadMap map = RoadMaps.modelCounty();
        Random random = new Random(5);
        for (int round = 0; round < 12; round++) {
            GeoPoint origin = map.junction(random.nextInt(map.junctions())).location();
            assertThat(outside(map, origin, 60 + 60 * (round % 5)))
                    .as("round %d, seen at %s", round, origin)
                    .isEmpty();
        }
    }

    /** Both ends of the road are further than it can have come: it is on the road between them all the same. */
    @Test
    void shouldHoldTheRoadOnWhichItWasSeenBeforeItComesToAnyCrossing() {
        RoadMap map = RoadMaps.grid(3, 1, 5000, 60);
        Geometry area = area(map, RoadMaps.at(2500, 0), 60);
        for (int metres = -1300; metres <= 1300; metres += 100) {
            GeoPoint at = RoadMaps.at(2500 + metres, 0);
            Coordinate place =
                    new Coordinate(map.ground().x(at.lon()), map.ground().y(at.lat()));
            assertThat(area.covers(GEOMETRY.createPoint(place)))
                    .as("%d m away", metres)
                    .isTrue();
        }
        assertThat(area.getEnvelopeInternal().getWidth()).isLessThan(3000);
    }

    private Geometry area(RoadMap map, GeoPoint origin, double seconds) {
        Snap seen = map.snap(origin, 10).orElseThrow();
        return new Reach(map, map.from(seen, fast, seconds), fast, seen).within(seconds);
    }

    /** Places on roads that can be reached and lie outside of the area. */
    private List<Coordinate> outside(RoadMap map, GeoPoint origin, double seconds) {
        Geometry area = area(map, origin, seconds);
        Travel travel = map.from(map.snap(origin, 10).orElseThrow(), fast, seconds);
        List<Coordinate> outside = new ArrayList<>();
        for (int road = 0; road < map.roads(); road++) {
            Road r = map.road(road);
            collect(outside, area, map, road, false, seconds - travel.seconds(r.from()));
            if (!r.oneWay()) {
                collect(outside, area, map, road, true, seconds - travel.seconds(r.to()));
            }
        }
        return outside;
    }

    private void collect(
            List<Coordinate> outside, Geometry area, RoadMap map, int road, boolean backwards, double left) {
        Road r = map.road(road);
        double speed = Math.min(r.kmh() * fast.factor(), fast.bestKmh()) / 3.6;
        double drawn = map.line(road).getLength();
        double reach = Math.min(1, left * speed / r.metres()) * drawn;
        LengthIndexedLine line = new LengthIndexedLine(map.line(road));
        for (double at = 0; at <= reach; at += STEP) {
            Coordinate place = line.extractPoint(backwards ? drawn - at : at);
            if (!area.covers(GEOMETRY.createPoint(place))) {
                outside.add(place);
            }
        }
    }
}
