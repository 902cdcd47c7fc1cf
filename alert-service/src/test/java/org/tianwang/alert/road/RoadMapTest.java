package org.tianwang.alert.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoadMapTest {

    private static final SpeedProfile CAR = new SpeedProfile(1.2, 60);
    private static final Integer PLACE = -1;
    private static final Integer OTHER = -2;

    @Test
    void shouldSnapToTheNearestRoadWithItsDistance() {
        RoadMap map = RoadMaps.grid(3, 3, 1000, 36);

        Snap snap = map.snap(RoadMaps.at(300, 40), 100).orElseThrow();

        assertThat(snap.off()).isCloseTo(40, within(0.5));
        assertThat(map.road(snap.road()).name()).isEqualTo("road 0-1");
        assertThat(snap.along()).isCloseTo(300, within(1.0));
        assertThat(map.snap(RoadMaps.at(300, 140), 100)).isEmpty();
    }

    @Test
    void shouldTakeTheTimeOfTheRoadsAndNotOfTheStraightLine() {
        RoadMap map = RoadMaps.grid(3, 3, 1000, 36);
        Snap from = map.snap(RoadMaps.at(500, 0), 10).orElseThrow();
        Snap to = map.snap(RoadMaps.at(0, 1500), 10).orElseThrow();

        Travel.Way way = map.from(from, new SpeedProfile(1, 200), 1e9).way(to);

        assertThat(way.metres()).isCloseTo(2000, within(5.0));
        assertThat(way.seconds()).isCloseTo(200, within(0.5));
    }

    @Test
    void shouldStopAtTheHorizon() {
        RoadMap map = RoadMaps.grid(10, 1, 1000, 36);
        Travel travel = map.from(map.snap(RoadMaps.at(0, 0), 10).orElseThrow(), new SpeedProfile(1, 200), 250);

        assertThat(travel.seconds(2)).isCloseTo(200, within(1.0));
        assertThat(travel.seconds(3)).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldAgreeWithJGraphTOnRandomMapsWithOneWayRoads(long seed) {
        RoadMap map = RoadMaps.random(seed, 40, 60);
        Snap place = new Snap((int) seed, map.road((int) seed).metres() * 0.3, 0);
        Travel to = map.to(place, CAR);
        Travel from = map.from(place, CAR, Double.POSITIVE_INFINITY);

        for (int road = 0; road < map.roads(); road++) {
            Snap other = new Snap(road, map.road(road).metres() * 0.7, 0);
            assertThat(to.way(other).seconds())
                    .as("to, road %d", road)
                    .isCloseTo(oracle(map, other, place), within(1e-6));
            assertThat(from.way(other).seconds())
                    .as("from, road %d", road)
                    .isCloseTo(oracle(map, place, other), within(1e-6));
        }
    }

    /** A graph in which both places are vertices of their own, searched by the library. */
    private static double oracle(RoadMap map, Snap start, Snap end) {
        Graph<Integer, DefaultWeightedEdge> graph = new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
        for (int j = 0; j < map.junctions(); j++) {
            graph.addVertex(j);
        }
        graph.addVertex(PLACE);
        graph.addVertex(OTHER);
        for (int i = 0; i < map.roads(); i++) {
            Road road = map.road(i);
            connect(graph, road, road.from(), road.to(), road.metres());
            if (start.road() == i) {
                connect(graph, road, PLACE, road.to(), road.metres() - start.along());
                connect(graph, road, road.from(), PLACE, start.along());
            }
            if (end.road() == i) {
                connect(graph, road, OTHER, road.to(), road.metres() - end.along());
                connect(graph, road, road.from(), OTHER, end.along());
            }
            if (start.road() == i && end.road() == i) {
                Integer first = start.along() <= end.along() ? PLACE : OTHER;
                Integer second = first.equals(PLACE) ? OTHER : PLACE;
                connect(graph, road, first, second, Math.abs(start.along() - end.along()));
            }
        }
        double weight = new DijkstraShortestPath<>(graph).getPathWeight(PLACE, OTHER);
        return Double.isInfinite(weight) ? Double.POSITIVE_INFINITY : weight;
    }

    private static void connect(
            Graph<Integer, DefaultWeightedEdge> graph, Road road, Integer from, Integer to, double metres) {
        double seconds = CAR.seconds(metres, road.kmh());
        graph.setEdgeWeight(graph.addEdge(from, to), seconds);
        if (!road.oneWay()) {
            graph.setEdgeWeight(graph.addEdge(to, from), seconds);
        }
    }
}
