package org.tianwang.alert.road;

import java.util.List;
import org.tianwang.contracts.GeoPoint;

/** How long a line on the ground is. */
final class Lengths {

    private Lengths() {}

    static double of(List<GeoPoint> line) {
        Ground ground = new Ground(line.getFirst());
        double metres = 0;
        for (int i = 1; i < line.size(); i++) {
            GeoPoint a = line.get(i - 1);
            GeoPoint b = line.get(i);
            metres += Math.hypot(ground.x(b.lon()) - ground.x(a.lon()), ground.y(b.lat()) - ground.y(a.lat()));
        }
        return Math.max(0.1, metres);
    }
}
