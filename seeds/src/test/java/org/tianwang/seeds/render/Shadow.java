package org.tianwang.seeds.render;

/** The shade which a vehicle casts: a dark rim where it stands and its body thrown along the sun's direction. */
final class Shadow {

    private Shadow() {}

    /** How much light is left on the ground at a place, 0 to 1. */
    static double left(Vec ground, Vehicle vehicle, Pose pose) {
        Vec own = pose.own(ground.x(), ground.z());
        double contact = 0.92 * (1 - Noise.step(-0.25, 0.28, outside(own, vehicle, 1)));
        double thrown = 0;
        for (int i = 1; i <= 8; i++) {
            double h = vehicle.height() * i / 8;
            double slant = h / Light.SUN.y();
            Vec under = pose.own(ground.x() + Light.SUN.x() * slant, ground.z() + Light.SUN.z() * slant);
            double shrink = i > 5 && vehicle.kind().equals("car") ? 0.72 : 0.98;
            thrown = Math.max(thrown, 1 - Noise.step(-0.06, 0.06 + 0.03 * h, outside(under, vehicle, shrink)));
        }
        double near = 0.35 * (1 - Noise.step(0, 0.9, outside(own, vehicle, 1)));
        return (1 - contact) * (1 - 0.68 * thrown) * (1 - near);
    }

    private static double outside(Vec own, Vehicle v, double scale) {
        double round = 0.35;
        double dx = Math.abs(own.x()) - v.length() / 2 * scale + round;
        double dz = Math.abs(own.z()) - v.width() / 2 * scale + round;
        double far = Math.hypot(Math.max(dx, 0), Math.max(dz, 0));
        return far + Math.min(Math.max(dx, dz), 0) - round;
    }
}
