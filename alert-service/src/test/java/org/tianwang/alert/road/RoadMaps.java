package org.tianwang.alert.road;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tianwang.contracts.GeoPoint;

/** Road maps for tests: a street grid, and random ones with one-way roads. */
public final class RoadMaps {

    public static final GeoPoint CORNER = new GeoPoint(113.20, 33.40);
    private static final Ground GROUND = new Ground(CORNER);

    private RoadMaps() {}

    /** A place so many metres east and north of the corner. */
    public static GeoPoint at(double east, double north) {
        return GROUND.point(east, north);
    }

    /** Streets every {@code step} metres in both directions; junction {@code x + y * width}. */
    public static RoadMap grid(int width, int height, double step, double kmh) {
        List<Junction> junctions = new ArrayList<>();
        List<Road> roads = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                junctions.add(new Junction("J" + x + "-" + y, "crossing " + x + "/" + y, at(x * step, y * step)));
                if (x > 0) {
                    roads.add(road(junctions, y * width + x - 1, y * width + x, step, kmh, false));
                }
                if (y > 0) {
                    roads.add(road(junctions, (y - 1) * width + x, y * width + x, step, kmh, false));
                }
            }
        }
        return new RoadMap(junctions, roads);
    }

    /** Connected, with some one-way roads, lengths and speeds at random. */
    public static RoadMap random(long seed, int size, int extra) {
        Random random = new Random(seed);
        List<Junction> junctions = new ArrayList<>();
        List<Road> roads = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            junctions.add(new Junction("J" + i, "crossing " + i, at(random.nextInt(5000), random.nextInt(5000))));
            if (i > 0) {
                roads.add(any(junctions, random.nextInt(i), i, random, false));
            }
        }
        for (int i = 0; i < extra; i++) {
            int from = random.nextInt(size);
            int to = random.nextInt(size);
            if (from != to) {
                roads.add(any(junctions, from, to, random, random.nextInt(3) == 0));
            }
        }
        return new RoadMap(junctions, roads);
    }

    /** A lane of three kilometres to a bridge, behind which three streets lead apart. */
    public static RoadMap bridge() {
        List<Junction> junctions = List.of(
                new Junction("S", "start", at(0, 0)),
                new Junction("B", "bridge", at(3000, 0)),
                new Junction("N", "north", at(3600, 900)),
                new Junction("E", "east", at(4000, 0)),
                new Junction("X", "south", at(3600, -900)));
        List<Road> roads = List.of(
                road(junctions, 0, 1, 3000, 30, false),
                road(junctions, 1, 2, 1100, 30, false),
                road(junctions, 1, 3, 1000, 30, false),
                road(junctions, 1, 4, 1100, 30, false));
        return new RoadMap(junctions, roads);
    }

    /**
     * A county in the shape of a horseshoe, twenty kilometres from arm to arm, and a pass (P) that leads out between the
     * arms, six kilometres behind the line that joins them. Its far corners are more than the horizon away.
     */
    public static RoadMap bay(boolean marked) {
        List<Junction> junctions = List.of(
                new Junction("M", "market", at(5000, 0)),
                new Junction("P", "pass", at(2000, 0), marked),
                new Junction("NW", "north arm", at(-4000, 10_000)),
                new Junction("SW", "south arm", at(-4000, -10_000)),
                new Junction("NE", "north east", at(8000, 10_000)),
                new Junction("SE", "south east", at(8000, -10_000)));
        List<Road> roads = List.of(
                road(junctions, 0, 1, 3000, 30, false),
                road(junctions, 2, 4, 12_000, 30, false),
                road(junctions, 3, 5, 12_000, 30, false));
        return new RoadMap(junctions, roads);
    }

    /** A square of streets as it is imported: {@code 2 n (n - 1)} roads, at the end of the world. */
    static String request(String name, int n) {
        StringBuilder junctions = new StringBuilder();
        StringBuilder roads = new StringBuilder();
        for (int i = 0; i < n * n; i++) {
            junctions
                    .append(i == 0 ? "" : ",")
                    .append("{\"id\":\"J%d\",\"location\":{\"lon\":%s,\"lat\":%s}}"
                            .formatted(i, 80 + i % n * 0.001, 40 + i / n * 0.001));
            if (i % n > 0) {
                roads.append(",{\"from\":\"J%d\",\"to\":\"J%d\",\"speedKmh\":40}".formatted(i - 1, i));
            }
            if (i >= n) {
                roads.append(",{\"from\":\"J%d\",\"to\":\"J%d\",\"speedKmh\":40}".formatted(i - n, i));
            }
        }
        return "{\"name\":\"%s\",\"junctions\":[%s],\"roads\":[%s]}".formatted(name, junctions, roads.substring(1));
    }

    /** A road on either bank, and no bridge; the banks are 400 metres apart. */
    public static RoadMap river() {
        List<Junction> junctions = List.of(
                new Junction("A", "south west", at(0, 0)),
                new Junction("B", "south east", at(4000, 0)),
                new Junction("C", "north west", at(0, 400)),
                new Junction("D", "north east", at(4000, 400)));
        return new RoadMap(
                junctions, List.of(road(junctions, 0, 1, 4000, 60, false), road(junctions, 2, 3, 4000, 60, false)));
    }

    /** The roads with which the model county is loaded. */
    public static RoadMap modelCounty() throws IOException {
        Path county = Path.of("../seeds/src/main/resources/county/basemap");
        ObjectMapper json = new ObjectMapper();
        List<Junction> junctions = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (JsonNode junction :
                json.readTree(county.resolve("junctions.geojson").toFile()).path("features")) {
            String code = junction.at("/properties/id").asText();
            numbers.put(code, junctions.size());
            junctions.add(new Junction(
                    code, junction.at("/properties/name").asText(), point(junction.at("/geometry/coordinates"))));
        }
        List<Road> roads = new ArrayList<>();
        for (JsonNode road :
                json.readTree(county.resolve("roads.geojson").toFile()).path("features")) {
            JsonNode is = road.path("properties");
            List<GeoPoint> line = new ArrayList<>();
            road.at("/geometry/coordinates").forEach(at -> line.add(point(at)));
            roads.add(new Road(
                    numbers.get(is.path("from").asText()),
                    numbers.get(is.path("to").asText()),
                    is.path("name").asText(),
                    is.path("lengthMetres").asDouble(),
                    is.path("speedKmh").asDouble(),
                    false,
                    line));
        }
        return new RoadMap(junctions, roads);
    }

    private static GeoPoint point(JsonNode at) {
        return new GeoPoint(at.path(0).asDouble(), at.path(1).asDouble());
    }

    private static Road any(List<Junction> junctions, int from, int to, Random random, boolean oneWay) {
        return road(junctions, from, to, 200 + random.nextInt(3000), 20 + random.nextInt(60), oneWay);
    }

    private static Road road(List<Junction> junctions, int from, int to, double metres, double kmh, boolean oneWay) {
        List<GeoPoint> line =
                List.of(junctions.get(from).location(), junctions.get(to).location());
        return new Road(from, to, "road " + from + "-" + to, metres, kmh, oneWay, line);
    }
}
