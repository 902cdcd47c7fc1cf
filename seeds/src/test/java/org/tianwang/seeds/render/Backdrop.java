package org.tianwang.seeds.render;

import java.util.stream.IntStream;

/** The street without traffic, worked out once: asphalt, markings, kerb, pavement, grass, trees and houses behind. */
final class Backdrop {

    /** Road limits and lane centre, in metres right of the camera's pole. */
    static final double LEFT_KERB = -8.8;

    static final double RIGHT_KERB = 5.4;
    static final double MIDDLE = -1.6;
    static final double LANE = -3.4;

    private static final int SAMPLES = 4;

    final Vec[] light;
    /** Where the pixel's ray meets the ground, or null. */
    final Vec[] ground;

    private final View view;

    Backdrop(View view) {
        this.view = view;
        light = new Vec[view.width() * view.height()];
        ground = new Vec[light.length];
        IntStream.range(0, view.height()).parallel().forEach(this::row);
    }

    private void row(int y) {
        for (int x = 0; x < view.width(); x++) {
            Vec sum = Vec.ZERO;
            for (int s = 0; s < SAMPLES * SAMPLES; s++) {
                Vec ray = view.ray(x + (s % SAMPLES + 0.5) / SAMPLES, y + (s / SAMPLES + 0.5) / SAMPLES);
                sum = sum.plus(look(ray));
            }
            light[y * view.width() + x] = sum.times(1.0 / (SAMPLES * SAMPLES));
            ground[y * view.width() + x] = meet(view.ray(x + 0.5, y + 0.5));
        }
    }

    private Vec meet(Vec ray) {
        return ray.y() > -0.005 ? null : view.eye().plus(ray.times(view.eye().y() / -ray.y()));
    }

    private Vec look(Vec ray) {
        Vec p = meet(ray);
        double far = 78;
        if (p == null || p.z() > far) {
            return behind(view.eye().plus(ray.times((far - view.eye().z()) / ray.z())), ray);
        }
        double sun = shadowOfTrees(p.x(), p.z());
        Surface s = floor(p.x(), p.z());
        return haze(Light.shade(s, new Vec(0, 1, 0), ray, 3, sun), p.z());
    }

    private static Vec haze(Vec colour, double distance) {
        return colour.mix(new Vec(0.62, 0.66, 0.70), Math.min(0.5, distance / 420));
    }

    private static double shadowOfTrees(double x, double z) {
        double canopy = Noise.rough(x * 0.35 + 3, z * 0.16 + 7, 4);
        double inside = Noise.step(RIGHT_KERB - 3.2, RIGHT_KERB + 1.5, x);
        return 1 - 0.8 * inside * Noise.step(0.42, 0.56, canopy);
    }

    static Surface floor(double x, double z) {
        if (x > LEFT_KERB && x < RIGHT_KERB) {
            return road(x, z);
        }
        double out = x < LEFT_KERB ? LEFT_KERB - x : x - RIGHT_KERB;
        if (out < 0.25) {
            double joint = Parts.line((z + 100) % 1.0, 0.5, 0.02);
            return Surface.matt(Vec.grey(0.36 - 0.15 * joint + 0.06 * Noise.rough(x * 9, z * 9, 3)));
        }
        if (out < 3.2) {
            double tile =
                    Math.max(Parts.line((z + 100) % 0.5, 0.25, 0.016), Parts.line((out + 100) % 0.5, 0.25, 0.016));
            double shade = 0.27 + 0.07 * Noise.hash((int) Math.floor(out * 2), (int) Math.floor(z * 2));
            return Surface.matt(new Vec(shade * 1.06, shade, shade * 0.92).times(1 - 0.4 * tile));
        }
        double blade = Noise.rough(x * 7, z * 5, 5);
        double patch = Noise.rough(x * 0.4, z * 0.3, 3);
        return Surface.matt(new Vec(0.05 + 0.05 * patch, 0.10 + 0.05 * patch, 0.03).times(0.5 + blade));
    }

    private static Surface road(double x, double z) {
        double grain = Noise.rough(x * 38, z * 38, 3);
        double stain = Noise.rough(x * 0.9, z * 0.35, 4);
        double base = 0.115 + 0.05 * (grain - 0.5) + 0.05 * (stain - 0.5);
        double lane = ((x - MIDDLE) % 3.5 + 3.5) % 3.5;
        base *= 1
                + 0.10 * (Parts.line(lane, 0.95, 0.45) + Parts.line(lane, 2.55, 0.45))
                - 0.10 * Parts.line(lane, 1.75, 0.4);
        double crack = Math.abs(Noise.rough(x * 0.55 + 5, z * 0.4, 5) - 0.5);
        base *= 1 - 0.45 * Noise.step(0.006, 0.0, crack);
        Vec asphalt = new Vec(base, base * 0.99, base * 0.97);
        double wear = 0.55 + 0.45 * Noise.step(0.3, 0.5, Noise.rough(x * 5, z * 5, 4));
        double yellow = Math.max(Parts.line(x, MIDDLE - 0.13, 0.075), Parts.line(x, MIDDLE + 0.13, 0.075));
        double dash = (z + 90) % 10 < 5 ? 1 : 0;
        double white = Math.max(
                dash * Math.max(Parts.line(x, MIDDLE + 3.5, 0.075), Parts.line(x, MIDDLE - 3.5, 0.075)),
                Math.max(Parts.line(x, LEFT_KERB + 0.35, 0.075), Parts.line(x, RIGHT_KERB - 0.35, 0.075)));
        Vec colour = asphalt.mix(new Vec(0.55, 0.36, 0.05), yellow * wear).mix(Vec.grey(0.62), white * wear);
        return new Surface(colour, 0.015, 0, Vec.ZERO);
    }

    /** The end of the street: trees before a row of houses. */
    private static Vec behind(Vec p, Vec ray) {
        double x = p.x();
        double y = p.y();
        double house = 9 + 4 * Noise.hash((int) Math.floor(x / 11), 3);
        Vec sky = Light.surroundings(new Vec(ray.x(), Math.max(0.3, ray.y() + 0.25), ray.z()).unit());
        Vec colour = sky;
        if (y < house) {
            double tone = 0.3 + 0.2 * Noise.hash((int) Math.floor(x / 11), 8);
            boolean window = ((x % 2.6) + 2.6) % 2.6 > 1.2 && ((y % 3.1) + 3.1) % 3.1 > 1.5;
            colour = window ? new Vec(0.07, 0.09, 0.11) : new Vec(tone, tone * 0.93, tone * 0.82);
        }
        double trees = 2.0 + 6.0 * Noise.rough(x * 0.33, 2, 4);
        if (y < trees && (x < LEFT_KERB + 1.5 || x > RIGHT_KERB - 1)) {
            double leaf = Noise.rough(x * 3, y * 3, 4);
            colour = new Vec(0.05, 0.085, 0.03).times(0.4 + 1.6 * leaf * Noise.step(0, trees, y + 1));
        }
        return haze(colour, 90);
    }
}
