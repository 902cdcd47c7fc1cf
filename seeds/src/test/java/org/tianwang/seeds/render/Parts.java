package org.tianwang.seeds.render;

import java.util.ArrayList;
import java.util.List;

/** What every vehicle has: wheels, mirrors, a plate, a dark underside. */
final class Parts {

    static final Vec RUBBER = Vec.grey(0.018);
    static final Vec PLASTIC = Vec.grey(0.03);
    static final Vec GLASS = new Vec(0.012, 0.016, 0.018);
    static final Vec CHROME = Vec.grey(0.6);

    private Parts() {}

    static List<Mesh> wheels(double radius, double track, double thick, double... axles) {
        List<Mesh> wheels = new ArrayList<>();
        for (double axle : axles) {
            for (int side = -1; side <= 1; side += 2) {
                double centre = axle;
                wheels.add(
                        Shapes.wheel(axle, radius, side * track, thick, (p, n, u, v) -> wheel(p, u, centre, radius)));
            }
        }
        return wheels;
    }

    private static Surface wheel(Vec p, double u, double axle, double radius) {
        if (u > 0.52) {
            double groove = u > 0.8 && Math.sin(u * 200) > 0.6 ? 0.5 : 1;
            return new Surface(RUBBER.times(groove * 1.4), 0.01, 0.1, Vec.ZERO);
        }
        double angle = Math.atan2(p.y() - radius, p.x() - axle);
        double spoke = Math.abs(Math.sin(angle * 2.5));
        boolean metal = u < 0.12 || u > 0.46 || spoke < 0.42 - 0.2 * u;
        return metal ? Surface.glossy(Vec.grey(0.42), 0.25) : Surface.matt(Vec.grey(0.025));
    }

    static List<Mesh> mirrors(double x, double y, double z, Material material) {
        return List.of(
                Shapes.ball(new Vec(x, y, z), 0.06, 0.075, 0.13, material),
                Shapes.ball(new Vec(x, y, -z), 0.06, 0.075, 0.13, material));
    }

    static Mesh plate(Plate plate, double x, double y) {
        double w = plate.kind().width;
        return Mesh.flat(
                new Vec(x, y - Plate.HEIGHT / 2, -w / 2),
                new Vec(0, 0, w),
                new Vec(0.01, Plate.HEIGHT, 0),
                new Vec(1, 0, 0),
                plate);
    }

    /** The black space behind wheel openings. */
    static Mesh underside(double rear, double front, double width, double bottom, double top) {
        return Shapes.body(
                rear, front, width, x -> top, x -> bottom, 8, 8, (p, n, u, v) -> Surface.matt(Vec.grey(0.008)));
    }

    /** A box with sharp edges: its front, top and both sides. */
    static List<Mesh> box(double rear, double front, double width, double bottom, double top, Material material) {
        Vec along = new Vec(front - rear, 0, 0);
        Vec up = new Vec(0, top - bottom, 0);
        Vec across = new Vec(0, 0, width);
        return List.of(
                Mesh.flat(new Vec(front, bottom, -width / 2), across, up, new Vec(1, 0, 0), material),
                Mesh.flat(new Vec(rear, top, -width / 2), along, across, new Vec(0, 1, 0), material),
                Mesh.flat(new Vec(rear, bottom, -width / 2), along, up, new Vec(0, 0, -1), material),
                Mesh.flat(new Vec(rear, bottom, width / 2), along, up, new Vec(0, 0, 1), material));
    }

    static boolean inWheelArch(Vec p, double radius, double width, double... axles) {
        if (Math.abs(p.z()) < width / 2 - 0.35) {
            return false;
        }
        for (double axle : axles) {
            if (Math.hypot(p.x() - axle, p.y() - radius) < radius * 1.17) {
                return true;
            }
        }
        return false;
    }

    /** How near a value is to a thin line: 1 on it, 0 beyond its half width. */
    static double line(double v, double at, double half) {
        return 1 - Noise.step(half * 0.4, half, Math.abs(v - at));
    }
}
