package org.tianwang.alert.road;

import java.util.List;

/**
 * The ways out of every junction as plain arrays (compressed sparse rows): those of junction {@code j} are at
 * {@code first[j]} to {@code first[j + 1] - 1}. Ten times as fast to search as a graph of objects, which at a hundred
 * thousand roads is the difference between a step and a wait.
 */
final class Arcs {

    final int[] first;
    final int[] head;
    final int[] road;
    final double[] metres;
    final double[] kmh;

    private Arcs(int junctions, int arcs) {
        first = new int[junctions + 1];
        head = new int[arcs];
        road = new int[arcs];
        metres = new double[arcs];
        kmh = new double[arcs];
    }

    static Arcs leaving(int junctions, List<Road> roads) {
        return of(junctions, roads, false);
    }

    static Arcs entering(int junctions, List<Road> roads) {
        return of(junctions, roads, true);
    }

    private static Arcs of(int junctions, List<Road> roads, boolean reversed) {
        int count = roads.stream().mapToInt(r -> r.oneWay() ? 1 : 2).sum();
        Arcs arcs = new Arcs(junctions, count);
        for (Road r : roads) {
            arcs.first[1 + (reversed ? r.to() : r.from())]++;
            if (!r.oneWay()) {
                arcs.first[1 + (reversed ? r.from() : r.to())]++;
            }
        }
        for (int j = 0; j < junctions; j++) {
            arcs.first[j + 1] += arcs.first[j];
        }
        int[] next = arcs.first.clone();
        for (int i = 0; i < roads.size(); i++) {
            Road r = roads.get(i);
            arcs.put(next, i, r, reversed ? r.to() : r.from(), reversed ? r.from() : r.to());
            if (!r.oneWay()) {
                arcs.put(next, i, r, reversed ? r.from() : r.to(), reversed ? r.to() : r.from());
            }
        }
        return arcs;
    }

    private void put(int[] next, int index, Road r, int tail, int end) {
        int slot = next[tail]++;
        head[slot] = end;
        road[slot] = index;
        metres[slot] = r.metres();
        kmh[slot] = r.kmh();
    }
}
