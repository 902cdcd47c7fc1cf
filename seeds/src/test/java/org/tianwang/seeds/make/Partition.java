package org.tianwang.seeds.make;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Turns a lattice of labelled cells into boundary lines that neighbours share. Each line between two areas is smoothed
 * once and used by both, so areas tile by construction: no gap, no overlap, at whatever level they are put together.
 */
final class Partition {

    private static final int OUTSIDE = -1;

    private record Corner(int i, int j) {}

    private record Side(Corner from, Corner to, int left, int right) {}

    private record Arc(Corner from, Corner to, List<Spot> line, int left, int right) {}

    private final int[][] labels;
    private final double cell;
    private final List<Arc> arcs = new ArrayList<>();

    Partition(int[][] labels, double cell) {
        this.labels = labels;
        this.cell = cell;
        trace();
    }

    /** The boundary of all cells whose label {@code group} maps to {@code wanted}, counter-clockwise. */
    Ring boundary(IntUnaryOperator group, int wanted) {
        Map<Corner, Arc> byStart = new HashMap<>();
        for (Arc arc : arcs) {
            boolean left = arc.left != OUTSIDE && group.applyAsInt(arc.left) == wanted;
            boolean right = arc.right != OUTSIDE && group.applyAsInt(arc.right) == wanted;
            if (left != right) {
                Arc directed = left ? arc : new Arc(arc.to, arc.from, arc.line.reversed(), arc.right, arc.left);
                if (byStart.put(directed.from, directed) != null) {
                    throw new IllegalStateException("Area " + wanted + " touches itself; change its site");
                }
            }
        }
        List<Spot> corners = new ArrayList<>();
        Arc first = byStart.values().iterator().next();
        int used = 0;
        for (Arc arc = first; used == 0 || arc != first; arc = byStart.get(arc.to), used++) {
            corners.addAll(arc.line.subList(0, arc.line.size() - 1));
        }
        if (used != byStart.size()) {
            throw new IllegalStateException("Area " + wanted + " is in several pieces; change its site");
        }
        return new Ring(corners);
    }

    private void trace() {
        Map<Corner, List<Side>> sides = new HashMap<>();
        List<Side> all = sides();
        for (Side side : all) {
            sides.computeIfAbsent(side.from, c -> new ArrayList<>()).add(side);
            sides.computeIfAbsent(side.to, c -> new ArrayList<>())
                    .add(new Side(side.to, side.from, side.right, side.left));
        }
        Set<Set<Corner>> walked = new HashSet<>();
        for (Side start : all) {
            for (Side side : List.of(start, new Side(start.to, start.from, start.right, start.left))) {
                if (sides.get(side.from).size() != 2 && walked.add(Set.of(side.from, side.to))) {
                    arcs.add(walk(side, sides, walked));
                }
            }
        }
    }

    private Arc walk(Side start, Map<Corner, List<Side>> sides, Set<Set<Corner>> walked) {
        List<Spot> line = new ArrayList<>(List.of(spot(start.from), spot(start.to)));
        Side now = start;
        while (sides.get(now.to).size() == 2) {
            Corner back = now.from;
            now = sides.get(now.to).stream()
                    .filter(s -> !s.to.equals(back))
                    .findFirst()
                    .orElseThrow();
            walked.add(Set.of(now.from, now.to));
            line.add(spot(now.to));
        }
        return new Arc(start.from, now.to, Lines.thin(Lines.smooth(line, 12), 0.04), start.left, start.right);
    }

    private List<Side> sides() {
        List<Side> result = new ArrayList<>();
        for (int i = 1; i < labels.length; i++) {
            for (int j = 1; j < labels[i].length; j++) {
                int here = labels[i][j];
                if (labels[i - 1][j] != here) { // upwards: west is left
                    result.add(new Side(new Corner(i, j), new Corner(i, j + 1), labels[i - 1][j], here));
                }
                if (labels[i][j - 1] != here) { // eastwards: north is left
                    result.add(new Side(new Corner(i, j), new Corner(i + 1, j), here, labels[i][j - 1]));
                }
            }
        }
        return result;
    }

    private Spot spot(Corner corner) {
        return new Spot((corner.i - labels.length / 2.0) * cell, (corner.j - labels[0].length / 2.0) * cell);
    }
}
