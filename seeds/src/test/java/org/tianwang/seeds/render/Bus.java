package org.tianwang.seeds.render;

import java.util.ArrayList;
import java.util.List;

/** A county bus: white over green, large windows, a lit board with its line. */
final class Bus implements Material {

    private static final double FRONT = 4.3;
    private static final double WIDTH = 2.4;
    private static final double TOP = 3.0;
    private static final double WHEEL = 0.46;
    private static final double FRONT_AXLE = 2.6;
    private static final double REAR_AXLE = -2.4;

    private final Vec skirt;

    private Bus(Vec skirt) {
        this.skirt = skirt;
    }

    static Vehicle of(String colour, int rgb, Plate plate) {
        Bus bus = new Bus(Vec.srgb(rgb));
        List<Mesh> meshes = new ArrayList<>();
        meshes.add(Shapes.body(-FRONT, FRONT, WIDTH, x -> TOP, x -> 0.32, 16, 9, bus));
        meshes.add(Parts.underside(-FRONT + 0.3, FRONT - 0.4, WIDTH - 0.3, 0.3, 1.1));
        meshes.addAll(Parts.wheels(WHEEL, WIDTH / 2 - 0.03, 0.28, FRONT_AXLE, REAR_AXLE));
        meshes.addAll(Parts.mirrors(FRONT - 0.08, 2.2, WIDTH / 2 + 0.08, (p, n, u, v) -> Surface.matt(Parts.PLASTIC)));
        meshes.add(Parts.plate(plate, FRONT + 0.015, 0.6));
        return new Vehicle("bus", colour, plate, meshes, 2 * FRONT, WIDTH, TOP);
    }

    @Override
    public boolean open(Vec p) {
        return Parts.inWheelArch(p, WHEEL, WIDTH, FRONT_AXLE, REAR_AXLE);
    }

    @Override
    public Surface at(Vec p, Vec n, double u, double v) {
        if (n.x() > 0.5 && p.x() > FRONT - 0.4) {
            return front(p);
        }
        Vec body = p.y() < 1.05 ? skirt : Vec.grey(0.72);
        if (Math.abs(n.z()) > 0.6) {
            return side(p, body);
        }
        return n.y() > 0.6 ? Surface.matt(Vec.grey(0.6)) : Surface.paint(body);
    }

    private static Surface side(Vec p, Vec body) {
        if (p.y() > 1.3 && p.y() < 2.45 && Math.abs(p.x()) < FRONT - 0.25) {
            double part = ((p.x() + FRONT) % 1.35) / 1.35;
            boolean rubber = part < 0.05 || p.y() < 1.34 || p.y() > 2.41 || Math.abs(p.y() - 2.1) < 0.015;
            double seats = p.y() < 1.62 && part > 0.3 && part < 0.75 ? 0.03 : 0;
            return rubber
                    ? Surface.matt(Vec.grey(0.015))
                    : new Surface(Parts.GLASS.plus(Vec.grey(seats)), 0.08, 1, Vec.ZERO);
        }
        boolean stripe = Math.abs(p.y() - 1.1) < 0.035;
        double seam = Parts.line((p.x() + FRONT) % 1.35, 0.6, 0.012);
        return Surface.paint((stripe ? Vec.srgb(0xe8b020) : body).times(1 - 0.5 * seam));
    }

    private Surface front(Vec p) {
        double z = Math.abs(p.z());
        double y = p.y();
        if (y > 2.5 && y < 2.82 && z < 0.85) {
            boolean lit =
                    y > 2.56 && y < 2.77 && z < 0.75 && Noise.hash((int) ((p.z() + 2) * 22), (int) (y * 28)) > 0.55;
            return new Surface(Vec.grey(0.01), 0.05, 1, lit ? new Vec(0.9, 0.45, 0.05) : Vec.ZERO);
        }
        if (y > 1.2 && y < 2.46 && z < 1.08) {
            boolean middle = z < 0.012;
            boolean wiper = Math.abs(y - 1.27 - 0.1 * Math.abs(z - 0.55)) < 0.014;
            double inside = 0.02 * (1 - Noise.step(0.6, 1.2, Math.hypot((p.z() - 0.55) / 0.3, (y - 1.4) / 0.3)))
                    + (y < 1.34 ? 0.02 : 0);
            return middle || wiper
                    ? Surface.matt(Vec.grey(0.01))
                    : new Surface(Parts.GLASS.plus(Vec.grey(inside)), 0.10, 1, Vec.ZERO);
        }
        if (y > 0.72 && y < 0.95 && z > 0.68 && z < 1.08) {
            return Math.min(Math.hypot(z - 0.8, y - 0.835), Math.hypot(z - 0.98, y - 0.835)) < 0.075
                    ? new Surface(Vec.grey(0.8), 0.35, 1, Vec.grey(0.12))
                    : new Surface(Vec.grey(0.05), 0.1, 1, Vec.ZERO);
        }
        if (y < 0.46) {
            return Surface.matt(Parts.PLASTIC);
        }
        double seam = Math.max(Parts.line(y, 0.7, 0.012), Parts.line(y, 1.0, 0.01));
        return Surface.paint((y < 1.02 ? skirt : Vec.grey(0.72)).times(1 - 0.6 * seam));
    }
}
