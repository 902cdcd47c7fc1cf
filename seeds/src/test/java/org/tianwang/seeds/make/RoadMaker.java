package org.tianwang.seeds.make;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.tianwang.seeds.make.RoadMap.Kind;
import org.tianwang.seeds.make.RoadMap.Node;
import org.tianwang.seeds.make.RoadMap.Village;

/** Draws streets around each seat, county roads between neighbouring seats and to the border, and lanes to villages. */
final class RoadMaker {

    private static final double BLOCK = 0.32;

    private final CountyShape shape;
    private final Random random;
    private final RoadMap map = new RoadMap();
    private int roads;

    RoadMaker(CountyShape shape, Random random) {
        this.shape = shape;
        this.random = random;
    }

    RoadMap make() {
        Names.TOWNSHIPS.forEach(this::streets);
        for (int a = 0; a < Names.TOWNSHIPS.size(); a++) {
            for (int b = a + 1; b < Names.TOWNSHIPS.size(); b++) {
                if (neighbours(Names.TOWNSHIPS.get(a), Names.TOWNSHIPS.get(b))) {
                    countyRoad(Names.TOWNSHIPS.get(a), Names.TOWNSHIPS.get(b));
                }
            }
        }
        exit("T08", 255);
        exit("T09", 335);
        exit("T10", 80);
        exit("T11", 140);
        Names.TOWNSHIPS.forEach(this::villages);
        return map;
    }

    private void streets(Township t) {
        int n = t.streets();
        double turn = 7 * Names.TOWNSHIPS.indexOf(t) - 20;
        Node[][] grid = new Node[n][n];
        List<Node> all = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                Spot spot = t.seat()
                        .towards(turn + 90, (c - (n - 1) / 2.0) * BLOCK * (1 + 0.03 * random.nextGaussian()))
                        .towards(turn, (r - (n - 1) / 2.0) * BLOCK * (1 + 0.03 * random.nextGaussian()));
                grid[r][c] = map.node(spot, Names.ROADS.get(r) + "与" + Names.STREETS.get(c) + "路口");
                all.add(grid[r][c]);
            }
        }
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                if (c + 1 < n) {
                    map.edge(grid[r][c], grid[r][c + 1], Kind.STREET, Names.ROADS.get(r));
                }
                if (r + 1 < n) {
                    map.edge(grid[r][c], grid[r + 1][c], Kind.STREET, Names.STREETS.get(c));
                }
            }
        }
        map.streetNodes.put(t, all);
    }

    /** Gabriel's test: neighbours are two seats with no third one in the circle between them. */
    private static boolean neighbours(Township a, Township b) {
        Spot middle = new Spot(
                (a.seat().x() + b.seat().x()) / 2, (a.seat().y() + b.seat().y()) / 2);
        double radius = a.seat().distance(b.seat()) / 2;
        return Names.TOWNSHIPS.stream()
                .filter(t -> t != a && t != b)
                .noneMatch(t -> t.seat().distance(middle) < radius);
    }

    private void countyRoad(Township a, Township b) {
        Node to = nearest(map.streetNodes.get(b), a.seat());
        extend(nearest(map.streetNodes.get(a), b.seat()), to.spot(), to);
    }

    private void exit(String code, double heading) {
        Township t = Names.TOWNSHIPS.stream()
                .filter(x -> x.code().equals(code))
                .findFirst()
                .orElseThrow();
        Spot end = t.seat();
        while (shape.township(end.towards(heading, 0.3)) != null) {
            end = end.towards(heading, 0.1);
        }
        map.exits.add(extend(nearest(map.streetNodes.get(t), end), end, null));
    }

    /** Draws a winding county road and answers its last node; {@code to} is null where the road ends at the border. */
    private Node extend(Node from, Spot end, Node to) {
        String name = "县道X%03d".formatted(101 + roads++);
        double length = from.spot().distance(end);
        int parts = Math.max(2, (int) Math.round(length / 1.5));
        double heading = from.spot().headingTo(end);
        double sway = 0.25 + 0.35 * random.nextDouble();
        Node last = from;
        for (int i = 1; i <= parts; i++) {
            double along = length * i / parts;
            double off = sway * StrictMath.sin(Math.PI * i / parts) * StrictMath.sin(2.0 * Math.PI * i / parts + roads);
            Spot spot = from.spot().towards(heading, along).towards(heading + 90, i == parts ? 0 : off);
            Node next = i == parts && to != null ? to : map.node(spot, name + "线" + i + "号桩");
            map.edge(last, next, Kind.COUNTY_ROAD, name);
            last = next;
        }
        return last;
    }

    private void villages(Township t) {
        List<Node> roadside = new ArrayList<>(map.nodes.stream()
                .filter(n -> n.name().contains("号桩") && shape.township(n.spot()) == t)
                .toList());
        int wanted = t.town() ? 5 : 6;
        for (int tries = 0; tries < 400 && wanted > 0; tries++) {
            Node start = roadside.get(random.nextInt(roadside.size()));
            double heading = random.nextDouble() * 360;
            Spot middle = start.spot().towards(heading, 0.8);
            Spot end = middle.towards(heading + 25 * random.nextGaussian(), 0.7);
            if (shape.township(end) == t
                    && shape.ring(t).distanceTo(end) > 0.4
                    && map.free(start.spot(), middle, 0.5)
                    && map.free(middle, end, 0.6)) {
                lane(t, start, middle, end);
                wanted--;
            }
        }
    }

    private void lane(Township t, Node start, Spot middle, Spot end) {
        int k = map.villages.size();
        int pick = k % Names.VILLAGE_HEADS.size();
        boolean again = k >= Names.VILLAGE_HEADS.size();
        String name = (again ? "新" : "") + Names.VILLAGE_HEADS.get(pick) + "村";
        String nameEn = (again ? "New " : "") + Names.VILLAGE_HEADS_EN.get(pick) + " Village";
        Node halfway = map.node(middle, name + "路口");
        Node centre = map.node(end, name);
        map.edge(start, halfway, Kind.LANE, name + "路");
        map.edge(halfway, centre, Kind.LANE, name + "路");
        map.villages.add(new Village(name, nameEn, t, centre));
    }

    private static Node nearest(List<Node> nodes, Spot place) {
        return nodes.stream()
                .min(Comparator.comparingDouble(n -> n.spot().distance(place)))
                .orElseThrow();
    }
}
