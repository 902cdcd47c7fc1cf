package org.tianwang.seeds.make;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The road graph while it grows. Nodes are numbered in the order in which they are drawn. */
final class RoadMap {

    enum Kind {
        COUNTY_ROAD(60),
        STREET(40),
        LANE(30);

        final int kmh;

        Kind(int kmh) {
            this.kmh = kmh;
        }
    }

    record Node(String id, Spot spot, String name) {}

    record Edge(Node from, Node to, Kind kind, String name) {
        int metres() {
            return (int) Math.round(from.spot.distance(to.spot) * 1000);
        }
    }

    record Village(String name, String nameEn, Township township, Node node) {}

    final List<Node> nodes = new ArrayList<>();
    final List<Edge> edges = new ArrayList<>();
    final List<Village> villages = new ArrayList<>();
    final Map<Township, List<Node>> streetNodes = new LinkedHashMap<>();
    final List<Node> exits = new ArrayList<>();

    Node node(Spot spot, String name) {
        Node node = new Node("N%03d".formatted(nodes.size() + 1), spot, name);
        nodes.add(node);
        return node;
    }

    void edge(Node from, Node to, Kind kind, String name) {
        edges.add(new Edge(from, to, kind, name));
    }

    /** Whether a new stretch would cross or graze what is drawn already, apart from the node where it begins. */
    boolean free(Spot from, Spot to, double margin) {
        return edges.stream()
                        .noneMatch(e -> Lines.cross(from, to, e.from.spot, e.to.spot)
                                || Lines.distance(to, e.from.spot, e.to.spot) < margin)
                && nodes.stream().noneMatch(n -> n.spot.distance(to) < margin);
    }

    List<Edge> at(Node node) {
        return edges.stream().filter(e -> e.from == node || e.to == node).toList();
    }
}
