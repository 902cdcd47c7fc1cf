package org.tianwang.seeds.render;

/** Value noise: smooth, without period, the same on every run. */
final class Noise {

    private Noise() {}

    static double hash(int x, int y) {
        int h = x * 374761393 + y * 668265263;
        h = (h ^ h >>> 13) * 1274126177;
        return ((h ^ h >>> 16) & 0xffffff) / (double) 0xffffff;
    }

    static double at(double x, double y) {
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        double u = ease(x - i);
        double v = ease(y - j);
        double low = hash(i, j) * (1 - u) + hash(i + 1, j) * u;
        double high = hash(i, j + 1) * (1 - u) + hash(i + 1, j + 1) * u;
        return low * (1 - v) + high * v;
    }

    /** Several octaves, 0 to 1. */
    static double rough(double x, double y, int octaves) {
        double sum = 0;
        double weight = 0.5;
        for (int o = 0; o < octaves; o++) {
            sum += weight * at(x, y);
            x = x * 2.03 + 17;
            y = y * 2.03 - 11;
            weight /= 2;
        }
        return sum / (1 - weight * 2);
    }

    static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    static double step(double from, double to, double v) {
        double t = (v - from) / (to - from);
        return ease(Math.max(0, Math.min(1, t)));
    }
}
