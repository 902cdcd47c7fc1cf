package org.tianwang.seeds.render;

import java.util.function.DoubleUnaryOperator;

/** Rounded bodies as superellipses: a car's lower body, its cabin, boxes, wheels. */
final class Shapes {

    private Shapes() {}

    private static double power(double base, double exponent) {
        return Math.signum(base) * Math.pow(Math.abs(base), exponent);
    }

    /** A smooth curve through pairs of x and value; flat beyond the ends. */
    static DoubleUnaryOperator curve(double... pairs) {
        return x -> {
            int last = pairs.length - 2;
            if (x <= pairs[0]) {
                return pairs[1];
            }
            for (int i = 0; i < last; i += 2) {
                if (x <= pairs[i + 2]) {
                    double t = (x - pairs[i]) / (pairs[i + 2] - pairs[i]);
                    return pairs[i + 1] + (pairs[i + 3] - pairs[i + 1]) * (0.5 * t + 0.5 * Noise.ease(t));
                }
            }
            return pairs[last + 1];
        };
    }

    /**
     * A body along x whose height follows {@code top} and {@code bottom}.
     *
     * @param plan how square it is seen from above; section the same seen from the front (2 is round, 8 nearly a box)
     */
    static Mesh body(
            double rear,
            double front,
            double width,
            DoubleUnaryOperator top,
            DoubleUnaryOperator bottom,
            double plan,
            double section,
            Material material) {
        double middle = (rear + front) / 2;
        double half = (front - rear) / 2;
        Vec inside = new Vec(middle, (top.applyAsDouble(middle) + bottom.applyAsDouble(middle)) / 2, 0);
        return Mesh.of(97, 65, material, inside, (u, v) -> {
            double s = Math.sin((u - 0.5) * Math.PI);
            double along = power(s, 2 / plan);
            double across = Math.pow(Math.max(0, Math.cos((u - 0.5) * Math.PI)), 2 / plan);
            double x = middle + half * along;
            double y0 = bottom.applyAsDouble(x);
            double y1 = top.applyAsDouble(x);
            double a = 2 * Math.PI * v;
            double upright = Math.pow(across, 0.55);
            return new Vec(
                    x,
                    (y0 + y1) / 2 + (y1 - y0) / 2 * upright * power(Math.sin(a), 2 / section),
                    width / 2 * across * power(Math.cos(a), 2 / section));
        });
    }

    /** A cabin with slanted windows, standing on the body at {@code base}. */
    record Cabin(
            double base,
            double roof,
            double frontLow,
            double frontHigh,
            double rearLow,
            double rearHigh,
            double widthLow,
            double widthHigh) {

        Mesh mesh(Material material) {
            Vec inside = new Vec((frontHigh + rearHigh) / 2, base, 0);
            return Mesh.of(49, 97, material, inside, (u, v) -> {
                double angle = u * Math.PI / 2;
                double y = Math.pow(Math.sin(angle), 2 / 3.6);
                double cap = Math.pow(Math.max(0, Math.cos(angle)), 2 / 5.0);
                double front = frontLow + (frontHigh - frontLow) * y;
                double rear = rearLow + (rearHigh - rearLow) * y;
                double half = (widthLow + (widthHigh - widthLow) * y) / 2;
                double a = 2 * Math.PI * v;
                return new Vec(
                        (front + rear) / 2 + (front - rear) / 2 * cap * power(Math.cos(a), 2 / 5.5),
                        base + (roof - base) * y,
                        half * cap * power(Math.sin(a), 2 / 5.5));
            });
        }
    }

    static Mesh ball(Vec centre, double rx, double ry, double rz, Material material) {
        return Mesh.of(17, 25, material, centre, (u, v) -> {
            double a = (u - 0.5) * Math.PI;
            double b = 2 * Math.PI * v;
            return centre.plus(
                    new Vec(rx * Math.cos(a) * Math.cos(b), ry * Math.sin(a), rz * Math.cos(a) * Math.sin(b)));
        });
    }

    /** A wheel: u runs from the hub's centre over the flank to the tread's inner side. */
    static Mesh wheel(double x, double radius, double z, double thick, Material material) {
        double side = Math.signum(z);
        return Mesh.of(33, 49, material, new Vec(x, radius, z - side * thick), (u, v) -> {
            double a = 2 * Math.PI * v;
            double r = u < 0.8 ? radius * u / 0.8 : radius;
            double dish = u < 0.62 ? -0.03 * (1 - u / 0.62) : 0;
            double edge = u > 0.74 ? Math.pow((u - 0.74) / 0.26, 2) * thick : 0;
            return new Vec(x + r * Math.cos(a), radius + r * Math.sin(a), z + side * (dish - edge));
        });
    }
}
