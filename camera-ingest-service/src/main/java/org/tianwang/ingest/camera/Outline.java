package org.tianwang.ingest.camera;

import java.util.List;

/**
 * Whether an outline is simple. A figure of eight would count its crossing loops as in and out by turns, which nobody
 * who drew it means. All pairs of edges are tried: 64 corners make 2,016 pairs.
 */
final class Outline {
    private Outline() {}

    /** @param corners at least three valid points, not closed */
    static boolean crossesItself(List<List<Double>> corners) {
        int n = corners.size();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                boolean neighbours = j == i + 1 || i == 0 && j == n - 1;
                if (neighbours
                        ? folded(corners, i, j)
                        : meet(corners.get(i), corners.get((i + 1) % n), corners.get(j), corners.get((j + 1) % n))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two edges with a common corner lie on each other when the one turns straight back over the other. */
    private static boolean folded(List<List<Double>> corners, int i, int j) {
        int n = corners.size();
        int shared = j == i + 1 ? j : 0;
        List<Double> a = corners.get((shared + n - 1) % n);
        List<Double> b = corners.get(shared);
        List<Double> c = corners.get((shared + 1) % n);
        double dot = (a.get(0) - b.get(0)) * (c.get(0) - b.get(0)) + (a.get(1) - b.get(1)) * (c.get(1) - b.get(1));
        return turn(a, b, c) == 0 && (dot > 0 || b.equals(a) || b.equals(c));
    }

    private static boolean meet(List<Double> a, List<Double> b, List<Double> c, List<Double> d) {
        return turn(a, b, c) * turn(a, b, d) <= 0
                && turn(c, d, a) * turn(c, d, b) <= 0
                && overlap(a.get(0), b.get(0), c.get(0), d.get(0))
                && overlap(a.get(1), b.get(1), c.get(1), d.get(1));
    }

    private static boolean overlap(double a, double b, double c, double d) {
        return Math.max(Math.min(a, b), Math.min(c, d)) <= Math.min(Math.max(a, b), Math.max(c, d));
    }

    private static double turn(List<Double> a, List<Double> b, List<Double> p) {
        return Math.signum(
                (b.get(0) - a.get(0)) * (p.get(1) - a.get(1)) - (b.get(1) - a.get(1)) * (p.get(0) - a.get(0)));
    }
}
