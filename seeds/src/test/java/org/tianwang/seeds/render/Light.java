package org.tianwang.seeds.render;

/** A bright, lightly clouded day. The sun stands behind the camera's right shoulder, so fronts and plates are lit. */
final class Light {

    static final Vec SUN = new Vec(0.48, 0.72, -0.5).unit();
    private static final Vec SUN_COLOUR = new Vec(1.35, 1.27, 1.12);
    private static final Vec SKY_COLOUR = new Vec(0.52, 0.58, 0.68);
    private static final Vec GROUND_COLOUR = new Vec(0.17, 0.165, 0.16);

    private Light() {}

    /** What is seen in a direction: sky, a line of trees and houses, or the road. */
    static Vec surroundings(Vec d) {
        double azimuth = Math.atan2(d.x(), d.z());
        double skyline = 0.10 + 0.10 * Noise.rough(azimuth * 5 + 40, 1, 3);
        Vec sky = new Vec(0.86, 0.90, 0.96).mix(new Vec(0.42, 0.56, 0.80), Noise.step(0, 0.8, d.y()));
        double cloud =
                Noise.step(0.45, 0.7, Noise.rough(d.x() / (d.y() + 0.3) * 1.7 + 9, d.z() / (d.y() + 0.3) * 1.7, 4));
        sky = sky.mix(new Vec(0.95, 0.95, 0.95), 0.7 * cloud);
        Vec trees = new Vec(0.13, 0.15, 0.11).times(0.6 + 0.8 * Noise.rough(azimuth * 30, d.y() * 40, 3));
        Vec road = GROUND_COLOUR.times(1.1);
        Vec high = trees.mix(sky, Noise.step(skyline - 0.015, skyline + 0.015, d.y()));
        return road.mix(high, Noise.step(-0.03, 0.02, d.y()));
    }

    static Vec ambient(Vec normal) {
        return GROUND_COLOUR.mix(SKY_COLOUR, 0.5 + 0.5 * normal.y());
    }

    /** The light that leaves a surface towards the eye; {@code view} points from the eye to the place. */
    static Vec shade(Surface s, Vec normal, Vec view, double height, double sunlit) {
        Vec n = normal.dot(view) > 0 ? normal.times(-1) : normal;
        double open = 0.35 + 0.65 * Noise.step(-0.1, 0.75, height + 0.35 * Math.max(0, n.y()));
        double lambert = Math.max(0, n.dot(SUN)) * sunlit;
        Vec light = ambient(n).times(open).plus(SUN_COLOUR.times(lambert));
        Vec colour = s.albedo().times(light).plus(s.glow());
        if (s.gloss() > 0) {
            Vec mirrored = view.reflect(n);
            double grazing = Math.pow(1 - Math.max(0, -view.dot(n)), 5);
            double fresnel = s.gloss() + (1 - s.gloss()) * grazing * 0.8;
            colour = colour.times(1 - fresnel).plus(surroundings(mirrored).times(fresnel * (0.4 + 0.6 * open)));
            double highlight = Math.pow(Math.max(0, mirrored.dot(SUN)), 40 + 600 * s.sharpness() * s.sharpness());
            colour = colour.plus(SUN_COLOUR.times(highlight * s.sharpness() * 2.2 * sunlit));
        }
        return colour;
    }
}
