package org.tianwang.seeds.make;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Police grids with their officers, and the units: twelve that are manned round the clock, so that a demonstration works
 * at night too, and four that are there by day or by night only. The user {@code officer} rides in the unit that stands
 * nearest to the cameras with footage.
 */
final class ForceMaker {

    private final CountyShape shape;

    ForceMaker(CountyShape shape) {
        this.shape = shape;
    }

    List<ObjectNode> grids() {
        return shape.grids().stream().map(ForceMaker::grid).toList();
    }

    /** "2+1": the grid around a town's seat is concentrated, one more is complex in towns, the others are ordinary. */
    private static ObjectNode grid(CountyShape.Grid grid) {
        Township t = grid.township();
        String kind = grid.number() == 1 ? "CONCENTRATED" : grid.number() == 2 && t.town() ? "COMPLEX" : "ORDINARY";
        ObjectNode body = Records.identified("grid", grid.code())
                .put("name", t.name() + "第" + "一二三四".charAt(grid.number() - 1) + "网格")
                .put("kind", kind)
                .put("townshipCode", t.code());
        body.set("polygon", Records.line(grid.ring().corners()));
        ArrayNode officers =
                body.putArray("officers").add("grid-officer-" + t.code().toLowerCase());
        if (t.code().equals("T01")) {
            officers.add("grid-officer");
        }
        return body.put("validFrom", "2026-01-01");
    }

    List<ObjectNode> units() {
        List<ObjectNode> units = new ArrayList<>();
        units.add(unit(1, "澜门01", "PATROL_CAR", "T01", new Spot(0.25, 0.02), "officer", "officer-01", "FIRST_AID"));
        units.add(unit(2, "澜门02", "MOTORCYCLE", "T01", new Spot(-0.9, 0.75), "officer-02", "officer-03", "TRAFFIC"));
        for (Township t : Names.TOWNSHIPS.subList(1, Names.TOWNSHIPS.size())) {
            int n = units.size() + 1;
            String kind = t.town() ? "PATROL_CAR" : n % 2 == 0 ? "VILLAGE_POLICE" : "MOTORCYCLE";
            String name = t.code().equals("T05") ? "特勤01" : t.name().substring(0, 2) + "01";
            units.add(unit(
                    n,
                    name,
                    t.code().equals("T05") ? "SPECIAL" : kind,
                    t.code(),
                    t.seat().plus(0.1, 0.05),
                    "officer-%02d".formatted(2 * n - 2),
                    "officer-%02d".formatted(2 * n - 1),
                    t.code().equals("T05") ? "ARMED" : t.town() ? "FIRST_AID" : "LOCAL_KNOWLEDGE"));
        }
        units.add(unit(13, "步巡01", "FOOT", "T01", new Spot(0.7, -0.4), "officer-01", "officer-03", "LOCAL_KNOWLEDGE"));
        units.add(unit(14, "夜巡01", "MOTORCYCLE", "T01", new Spot(-0.6, -0.5), "officer-02", "officer-03", "TRAFFIC"));
        units.add(unit(15, "桐堰02", "PATROL_CAR", "T02", seat(1, -0.2), "officer-04", "officer-05", "TRAFFIC"));
        units.add(unit(16, "夜巡02", "PATROL_CAR", "T03", seat(2, -0.2), "officer-06", "officer-07", "FIRST_AID"));
        return units;
    }

    private static Spot seat(int township, double east) {
        return Names.TOWNSHIPS.get(township).seat().plus(east, -0.1);
    }

    private static ObjectNode unit(
            int number,
            String callSign,
            String kind,
            String township,
            Spot base,
            String first,
            String second,
            String skill) {
        ObjectNode unit = Records.identified("unit", "U%02d".formatted(number))
                .put("callSign", callSign)
                .put("kind", kind)
                .put("townshipCode", township);
        unit.set("capabilities", Records.texts(skill));
        unit.set("crew", Records.texts(first, second));
        unit.set("position", Records.lonLat(base));
        return unit;
    }
}
