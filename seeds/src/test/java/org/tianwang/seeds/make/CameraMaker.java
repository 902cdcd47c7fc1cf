package org.tianwang.seeds.make;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tianwang.seeds.make.RoadMap.Edge;
import org.tianwang.seeds.make.RoadMap.Node;
import org.tianwang.seeds.make.RoadMap.Village;

/**
 * Places 300 cameras in three tiers: 160 county points at crossings and along county roads, 90 of the townships at
 * village entrances and on streets, 50 of communities. Each stands a few metres beside its road and looks along it.
 */
final class CameraMaker {

    private final CountyShape shape;
    private final RoadMap roads;
    private final Random random;
    private final List<ObjectNode> cameras = new ArrayList<>();

    CameraMaker(CountyShape shape, RoadMap roads, Random random) {
        this.shape = shape;
        this.roads = roads;
        this.random = random;
    }

    List<ObjectNode> make() {
        for (Township t : Names.TOWNSHIPS) {
            boolean seat = t.code().equals("T01");
            if (seat) {
                cameras.add(DemoCameras.pedestrians());
                cameras.add(DemoCameras.vehicles());
            }
            county(t, seat ? 38 : 12);
            township(t, seat ? 10 : 8);
            community(t, seat ? 10 : 4);
        }
        return cameras;
    }

    private void county(Township t, int count) {
        List<Node> exits =
                roads.exits.stream().filter(n -> shape.township(n.spot()) == t).toList();
        List<Node> along = shuffled(roads.nodes.stream()
                .filter(n -> n.name().contains("号桩") && shape.township(n.spot()) == t && !exits.contains(n))
                .toList());
        List<Node> crossings = shuffled(roads.streetNodes.get(t));
        List<Node> chosen = new ArrayList<>(exits);
        chosen.addAll(along.subList(0, Math.min(along.size(), count / 3)));
        chosen.addAll(crossings);
        int number = 0;
        for (Node node : chosen.subList(0, Math.min(count, chosen.size()))) {
            String place = exits.contains(node) ? t.name() + "出县卡口" : t.name() + node.name();
            add("COUNTY", t, "C", (t.code().equals("T01") ? 3 : 1) + number++, place, node);
        }
        if (number != count) {
            throw new IllegalStateException("Too few places for county points in " + t.code());
        }
    }

    private void township(Township t, int count) {
        List<Village> villages =
                roads.villages.stream().filter(v -> v.township() == t).toList();
        List<Node> streets = shuffled(roads.streetNodes.get(t));
        List<String> sites = List.of("集贸市场", "汽车站", "中心小学门前", "卫生院门前", "文化广场", "粮库门前", "供销社", "停车场", "中学门前", "农机站");
        for (int i = 0; i < count; i++) {
            boolean village = i < Math.min(villages.size(), count - 3);
            Node node = village ? villages.get(i).node() : streets.get(i);
            String place = t.name() + (village ? villages.get(i).name() + "村口" : sites.get(i));
            add("TOWNSHIP", t, "X", i + 1, place, node);
        }
    }

    private void community(Township t, int count) {
        List<Node> streets = shuffled(roads.streetNodes.get(t));
        List<String> gates = List.of("南门", "北门", "东门", "西门");
        for (int i = 0; i < count; i++) {
            String estate = Names.ESTATES.get((i + 3 * Names.TOWNSHIPS.indexOf(t)) % Names.ESTATES.size());
            add("COMMUNITY", t, "S", i + 1, t.name() + estate + gates.get(i % 4), streets.get(i));
        }
    }

    private void add(String tier, Township t, String letter, int number, String place, Node node) {
        List<Edge> ways = roads.at(node);
        Edge way = ways.get(random.nextInt(ways.size()));
        Spot towards = way.from() == node ? way.to().spot() : way.from().spot();
        double heading = Math.round(node.spot().headingTo(towards)) % 360;
        Spot spot =
                node.spot().towards(heading + 180, 0.006).towards(heading + 90, 0.006 + 0.008 * random.nextDouble());
        if (shape.township(spot) != t) {
            throw new IllegalStateException(place + " would stand outside " + t.code());
        }
        String code = "%s-%s%02d".formatted(t.code(), letter, number);
        cameras.add(camera(code, place + Names.compass(heading), tier, t.code(), spot, heading));
    }

    static ObjectNode camera(String code, String name, String tier, String township, Spot spot, double heading) {
        ObjectNode camera = Records.identified("camera", code)
                .put("name", name)
                .put("tier", tier)
                .put("townshipCode", township);
        camera.set("location", Records.lonLat(spot));
        return camera.put("heading", heading).put("fieldOfView", tier.equals("COUNTY") ? 60 : 80);
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
