package org.tianwang.seeds.make;

import java.util.List;

/** A closed boundary; the first corner is not repeated at the end. */
record Ring(List<Spot> corners) {

    boolean contains(Spot p) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            Spot a = corners.get(i);
            Spot b = corners.get(j);
            if (a.y() > p.y() != b.y() > p.y() && p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** How far {@code p} is from the nearest corner-to-corner line, in kilometres. */
    double distanceTo(Spot p) {
        double best = Double.MAX_VALUE;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            best = Math.min(best, Lines.distance(p, corners.get(j), corners.get(i)));
        }
        return best;
    }
}
