package org.tianwang.seeds.render;

/** Three numbers: a place, a direction or a colour (linear light). */
record Vec(double x, double y, double z) {

    static final Vec ZERO = new Vec(0, 0, 0);

    Vec plus(Vec o) {
        return new Vec(x + o.x, y + o.y, z + o.z);
    }

    Vec minus(Vec o) {
        return new Vec(x - o.x, y - o.y, z - o.z);
    }

    Vec times(double k) {
        return new Vec(x * k, y * k, z * k);
    }

    Vec times(Vec o) {
        return new Vec(x * o.x, y * o.y, z * o.z);
    }

    double dot(Vec o) {
        return x * o.x + y * o.y + z * o.z;
    }

    Vec cross(Vec o) {
        return new Vec(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    Vec unit() {
        double n = length();
        return n == 0 ? this : times(1 / n);
    }

    Vec mix(Vec o, double t) {
        return new Vec(x + (o.x - x) * t, y + (o.y - y) * t, z + (o.z - z) * t);
    }

    /** This direction mirrored at a surface with normal {@code n}. */
    Vec reflect(Vec n) {
        return minus(n.times(2 * dot(n)));
    }

    /** Turned about the upright axis. */
    Vec turned(double cos, double sin) {
        return new Vec(x * cos + z * sin, y, z * cos - x * sin);
    }

    static Vec grey(double v) {
        return new Vec(v, v, v);
    }

    /** A colour given as on a screen (sRGB), made linear. */
    static Vec srgb(int rgb) {
        return new Vec(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255));
    }

    private static double linear(int v) {
        return Math.pow(v / 255.0, 2.2);
    }
}
