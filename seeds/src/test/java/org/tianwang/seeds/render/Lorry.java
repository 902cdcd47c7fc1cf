package org.tianwang.seeds.render;

import java.util.ArrayList;
import java.util.List;

/** A light lorry: a cab over its engine, a box behind it. */
final class Lorry implements Material {

    private static final double FRONT = 3.0;
    private static final double REAR = -3.0;
    private static final double WIDTH = 2.0;
    private static final double TOP = 2.25;
    private static final double WHEEL = 0.4;
    private static final double FRONT_AXLE = 2.15;
    private static final double REAR_AXLE = -1.7;

    private final Vec paint;

    private Lorry(Vec paint) {
        this.paint = paint;
    }

    static Vehicle of(String colour, int rgb, Plate plate) {
        Lorry lorry = new Lorry(Vec.srgb(rgb));
        List<Mesh> meshes = new ArrayList<>();
        meshes.add(Shapes.body(
                1.25,
                FRONT,
                WIDTH,
                Shapes.curve(1.25, TOP, 2.2, TOP, 2.75, TOP - 0.08, FRONT, TOP - 0.3),
                x -> 0.42,
                7,
                6,
                lorry));
        meshes.addAll(Parts.box(REAR, 1.15, 2.15, 0.95, 2.95, Lorry::box));
        meshes.add(Parts.underside(REAR + 0.1, FRONT - 0.3, 1.2, 0.45, 0.95));
        meshes.addAll(Parts.wheels(WHEEL, WIDTH / 2 - 0.02, 0.25, FRONT_AXLE, REAR_AXLE));
        meshes.addAll(Parts.mirrors(2.72, 1.72, WIDTH / 2 + 0.1, (p, n, u, v) -> Surface.matt(Parts.PLASTIC)));
        meshes.add(Parts.plate(plate, FRONT + 0.015, 0.62));
        return new Vehicle("truck", colour, plate, meshes, FRONT - REAR, 2.15, 2.95);
    }

    @Override
    public boolean open(Vec p) {
        return Parts.inWheelArch(p, WHEEL, WIDTH, FRONT_AXLE, REAR_AXLE);
    }

    @Override
    public Surface at(Vec p, Vec n, double u, double v) {
        double z = Math.abs(p.z());
        if (n.x() > 0.5 && p.x() > FRONT - 0.5) {
            Surface front = front(z, p.y());
            if (front != null) {
                return front;
            }
        }
        if (Math.abs(n.z()) > 0.6) {
            if (p.y() > 1.32 && p.y() < 1.95 && p.x() > 1.75 && p.x() < 2.72 - 0.3 * (p.y() - 1.32)) {
                return new Surface(Parts.GLASS, 0.07, 1, Vec.ZERO);
            }
            double seam = Math.max(Parts.line(p.x(), 1.68, 0.014), Parts.line(p.x(), 2.8, 0.014));
            if (Math.abs(p.y() - 1.2) < 0.025 && Math.abs(p.x() - 1.85) < 0.09) {
                return Surface.matt(Parts.PLASTIC);
            }
            return p.y() < 0.55 ? Surface.matt(Parts.PLASTIC) : Surface.paint(paint.times(1 - 0.8 * seam));
        }
        return p.y() < 0.5 ? Surface.matt(Parts.PLASTIC) : Surface.paint(paint);
    }

    private Surface front(double z, double y) {
        if (y > 1.32 && y < 2.0 && z < 0.86) {
            boolean wiper = Math.abs(y - 1.36 - 0.12 * Math.abs(z - 0.4)) < 0.012;
            double seat = 0.02 * (1 - Noise.step(0.6, 1.2, Math.hypot((z - 0.42) / 0.22, (y - 1.45) / 0.2)));
            return wiper
                    ? Surface.matt(Vec.grey(0.01))
                    : new Surface(Parts.GLASS.plus(Vec.grey(seat)), 0.10, 1, Vec.ZERO);
        }
        if (y > 0.98 && y < 1.2 && z < 0.62) {
            boolean bar = Math.sin(y * 130) > 0.2;
            return z < 0.1 && y > 1.03 && y < 1.15
                    ? Surface.glossy(Parts.CHROME, 0.5)
                    : bar ? Surface.glossy(Vec.grey(0.25), 0.2) : Surface.matt(Vec.grey(0.01));
        }
        if (y > 0.76 && y < 0.95 && z > 0.62 && z < 0.92) {
            return Math.hypot(z - 0.78, y - 0.855) < 0.07
                    ? new Surface(Vec.grey(0.8), 0.35, 1, Vec.grey(0.1))
                    : new Surface(z > 0.85 ? new Vec(0.7, 0.25, 0.02) : Vec.grey(0.25), 0.1, 1, Vec.ZERO);
        }
        return y < 0.74 ? new Surface(Vec.grey(0.09), 0.03, 0.4, Vec.ZERO) : null;
    }

    private static Surface box(Vec p, Vec n, double u, double v) {
        if (Math.abs(n.z()) > 0.6) {
            double rib = 0.5 + 0.5 * Math.sin(p.x() * 26);
            boolean rail = p.y() < 1.05 || p.y() > 2.86;
            return Surface.matt(Vec.grey(rail ? 0.3 : 0.42 + 0.14 * rib * rib));
        }
        return Surface.matt(Vec.grey(0.55));
    }
}
