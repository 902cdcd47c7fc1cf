package org.tianwang.alert.road;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.tianwang.contracts.GeoPoint;

/**
 * A compiled road network. Immutable after construction and safe for any number of threads. Junctions and roads are
 * known by their index, so that a search runs over plain arrays.
 */
public final class RoadMap {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<Junction> junctions;
    private final List<Road> roads;
    private final Ground ground;
    private final Arcs forward;
    private final Arcs backward;
    private final LineString[] lines;
    private final STRtree index = new STRtree();

    /** There must be a road; every road must name junctions that exist. */
    public RoadMap(List<Junction> junctions, List<Road> roads) {
        this.junctions = List.copyOf(junctions);
        this.roads = List.copyOf(roads);
        this.ground = new Ground(junctions.get(junctions.size() / 2).location());
        this.forward = Arcs.leaving(junctions.size(), roads);
        this.backward = Arcs.entering(junctions.size(), roads);
        this.lines = new LineString[roads.size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = draw(roads.get(i));
            index.insert(lines[i].getEnvelopeInternal(), i);
        }
        index.build();
    }

    public Junction junction(int i) {
        return junctions.get(i);
    }

    public int junctions() {
        return junctions.size();
    }

    public Road road(int i) {
        return roads.get(i);
    }

    public int roads() {
        return roads.size();
    }

    public Ground ground() {
        return ground;
    }

    /** The course of a road in metres on the map's {@link #ground()}. */
    public LineString line(int road) {
        return lines[road];
    }

    /** The nearest road, if there is one within {@code atMost} metres. */
    public Optional<Snap> snap(GeoPoint place, double atMost) {
        org.locationtech.jts.geom.Point point =
                GEOMETRY.createPoint(new Coordinate(ground.x(place.lon()), ground.y(place.lat())));
        int road = (Integer) index.nearestNeighbour(
                point.getEnvelopeInternal(),
                -1,
                (a, b) -> distance(point, (Integer) a.getItem(), (Integer) b.getItem()));
        double off = lines[road].distance(point);
        if (off > atMost) {
            return Optional.empty();
        }
        double drawn = new LengthIndexedLine(lines[road]).project(point.getCoordinate());
        double share = lines[road].getLength() == 0 ? 0 : drawn / lines[road].getLength();
        return Optional.of(new Snap(road, share * roads.get(road).metres(), off));
    }

    /** Where a snapped place lies. */
    public GeoPoint place(Snap snap) {
        Road road = roads.get(snap.road());
        double share = road.metres() == 0 ? 0 : snap.along() / road.metres();
        Coordinate at = new LengthIndexedLine(lines[snap.road()]).extractPoint(share * lines[snap.road()].getLength());
        return ground.point(at.x, at.y);
    }

    /** Travel times from everywhere to one place: one search serves all who may be sent there. */
    public Travel to(Snap place, SpeedProfile profile) {
        return new Search(backward, profile, Double.POSITIVE_INFINITY).run(Travel.ends(this, place, profile, true));
    }

    /** Travel times from one place to wherever can be reached within the horizon, in seconds. */
    public Travel from(Snap place, SpeedProfile profile, double horizon) {
        return new Search(forward, profile, horizon).run(Travel.ends(this, place, profile, false));
    }

    Arcs forward() {
        return forward;
    }

    private double distance(org.locationtech.jts.geom.Point point, int a, int b) {
        return lines[a < 0 ? b : a].distance(point);
    }

    private LineString draw(Road road) {
        return GEOMETRY.createLineString(road.line().stream()
                .map(p -> new Coordinate(ground.x(p.lon()), ground.y(p.lat())))
                .toArray(Coordinate[]::new));
    }
}
