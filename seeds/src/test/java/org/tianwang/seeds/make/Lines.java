package org.tianwang.seeds.make;

import java.util.ArrayList;
import java.util.List;

/** Plane geometry of lines: distance, crossing, smoothing, thinning. */
final class Lines {

    private Lines() {}

    static double distance(Spot p, Spot a, Spot b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / square;
        double clamped = Math.max(0, Math.min(1, t));
        return p.distance(a.plus(clamped * dx, clamped * dy));
    }

    /** Whether two lines cross in their interiors; a shared end does not count. */
    static boolean cross(Spot a, Spot b, Spot c, Spot d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(Spot a, Spot b, Spot p) {
        return (b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x());
    }

    /** Rounds the steps of a lattice line off; the ends stay, because other lines meet there. */
    static List<Spot> smooth(List<Spot> line, int rounds) {
        List<Spot> now = line;
        for (int round = 0; round < rounds; round++) {
            List<Spot> next = new ArrayList<>(now);
            for (int i = 1; i < now.size() - 1; i++) {
                Spot a = now.get(i - 1);
                Spot b = now.get(i);
                Spot c = now.get(i + 1);
                next.set(i, new Spot((a.x() + 2 * b.x() + c.x()) / 4, (a.y() + 2 * b.y() + c.y()) / 4));
            }
            now = next;
        }
        return now;
    }

    /** Douglas and Peucker's thinning: no corner that is dropped lay further than {@code tolerance} off. */
    static List<Spot> thin(List<Spot> line, double tolerance) {
        if (line.size() < 3) {
            return line;
        }
        int farthest = 0;
        double distance = 0;
        for (int i = 1; i < line.size() - 1; i++) {
            double d = distance(line.get(i), line.getFirst(), line.getLast());
            if (d > distance) {
                distance = d;
                farthest = i;
            }
        }
        if (distance <= tolerance) {
            return List.of(line.getFirst(), line.getLast());
        }
        List<Spot> result = new ArrayList<>(thin(line.subList(0, farthest + 1), tolerance));
        List<Spot> rest = thin(line.subList(farthest, line.size()), tolerance);
        result.addAll(rest.subList(1, rest.size()));
        return result;
    }
}
