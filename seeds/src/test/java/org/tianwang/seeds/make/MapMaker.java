package org.tianwang.seeds.make;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The offline base map as GeoJSON: townships, roads, rivers and labels. */
final class MapMaker {

    private final CountyShape shape;
    private final RoadMap roads;

    MapMaker(CountyShape shape, RoadMap roads) {
        this.shape = shape;
        this.roads = roads;
    }

    List<ObjectNode> townships() {
        return Names.TOWNSHIPS.stream()
                .map(t -> Records.feature(
                        "Polygon",
                        Records.closed(shape.ring(t)),
                        properties(t.code(), t.name(), t.nameEn())
                                .put("kind", t.town() ? "TOWN" : "RURAL")
                                .put("arriveWithinSeconds", t.arriveWithinSeconds())))
                .toList();
    }

    List<ObjectNode> grids() {
        return shape.grids().stream()
                .map(g -> Records.feature(
                        "Polygon",
                        Records.closed(g.ring()),
                        Records.object()
                                .put("code", g.code())
                                .put("townshipCode", g.township().code())))
                .toList();
    }

    List<ObjectNode> roads() {
        return roads.edges.stream()
                .map(e -> Records.feature(
                        "LineString",
                        Records.line(List.of(e.from().spot(), e.to().spot())),
                        Records.object()
                                .put("kind", e.kind().name())
                                .put("name", e.name())
                                .put("from", e.from().id())
                                .put("to", e.to().id())
                                .put("lengthMetres", e.metres())
                                .put("speedKmh", e.kind().kmh)))
                .toList();
    }

    List<ObjectNode> junctions() {
        return roads.nodes.stream()
                .map(n -> Records.feature("Point", Records.point(n.spot()), junction(n)))
                .toList();
    }

    private ObjectNode junction(RoadMap.Node node) {
        ObjectNode junction = Records.object().put("id", node.id()).put("name", node.name());
        return roads.exits.contains(node) ? junction.put("leadsOut", true) : junction;
    }

    List<ObjectNode> rivers() {
        return List.of(
                river(
                        "岚河",
                        "Lan River",
                        -19.5,
                        19.5,
                        x -> -4.2 + 1.6 * StrictMath.sin(x * 0.33) + 0.4 * StrictMath.sin(x * 1.1)),
                river("砚溪", "Yan Stream", -6.5, 4.5, x -> -4.6 + (x + 6.5) * 1.55 + 0.7 * StrictMath.sin(x * 1.2)));
    }

    private static ObjectNode river(
            String name, String nameEn, double west, double east, java.util.function.DoubleUnaryOperator course) {
        List<Spot> line = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            double x = west + (east - west) * i / 60;
            line.add(new Spot(x, course.applyAsDouble(x)));
        }
        return Records.feature(
                "LineString",
                Records.line(line),
                Records.object().put("name", name).put("nameEn", nameEn));
    }

    List<ObjectNode> labels() {
        List<ObjectNode> labels = new ArrayList<>();
        labels.add(label("COUNTY", Names.COUNTY, Names.COUNTY_EN, new Spot(0, 1.6)));
        Names.TOWNSHIPS.forEach(t -> labels.add(label("TOWNSHIP", t.name(), t.nameEn(), t.seat())));
        roads.villages.forEach(
                v -> labels.add(label("VILLAGE", v.name(), v.nameEn(), v.node().spot())));
        return labels;
    }

    private static ObjectNode label(String kind, String name, String nameEn, Spot spot) {
        return Records.feature(
                "Point",
                Records.point(spot),
                Records.object().put("kind", kind).put("name", name).put("nameEn", nameEn));
    }

    private static ObjectNode properties(String code, String name, String nameEn) {
        return Records.object().put("code", code).put("name", name).put("nameEn", nameEn);
    }
}
