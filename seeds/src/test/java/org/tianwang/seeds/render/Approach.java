package org.tianwang.seeds.render;

import java.util.SplittableRandom;

/**
 * How a vehicle of the test set comes nearer over its pictures: the plate grows by a quarter, the angle changes a
 * little, each picture has a blur of its own within its condition's range. Lengths in pixels of the finished picture.
 */
record Approach(Condition condition, double width, double yaw, double roll, double light) {

    /** What light, lens and sensor do: standard deviation of blur, length and angle of motion, noise in grey levels. */
    record Flaws(double blur, double motion, double motionAngle, double noise, double light, double glare) {}

    /** @param width the plate's, seen from the front @param yaw and roll in degrees @param x shift of the vehicle */
    record Moment(double width, double yaw, double roll, double x, double y, Flaws flaws) {}

    static Approach draw(Condition condition, SplittableRandom random) {
        double width = condition == Condition.SMALL ? between(48, 54, random) : between(85, 98, random);
        boolean skewed = condition == Condition.SKEW;
        double side = random.nextBoolean() ? 1 : -1;
        return new Approach(
                condition,
                width,
                side * (skewed ? between(20, 40, random) : between(0, 12, random)),
                skewed ? between(-8, 8, random) : between(-2, 2, random),
                condition == Condition.NIGHT ? between(0.08, 0.14, random) : between(0.6, 1.05, random));
    }

    Moment at(int frame, SplittableRandom random) {
        double near = frame / (PlateSet.FRAMES - 1.0);
        return new Moment(
                width * (1 + (condition == Condition.SMALL ? 0.15 : 0.18) * near),
                yaw + Math.signum(yaw) * 5 * near,
                roll + between(-0.5, 0.5, random),
                between(-6, 6, random),
                between(-6, 6, random),
                flaws(random));
    }

    private Flaws flaws(SplittableRandom random) {
        double angle = between(-0.4, 0.4, random) + Math.PI / 2;
        return switch (condition) {
            case MILD_BLUR -> new Flaws(between(0.9, 1.2, random), between(1, 2.5, random), angle, 3, light, 0);
            case HARD_BLUR -> new Flaws(between(1.7, 2.1, random), between(2, 4.5, random), angle, 3, light, 0);
            case NOISE -> new Flaws(0.6, 0.5, angle, between(18, 28, random), light, 0);
            case NIGHT ->
                new Flaws(
                        between(0.7, 1.1, random), between(0.5, 2, random), angle, 5, light, between(0.3, 0.8, random));
            default -> new Flaws(0.6, 0.5, angle, 2.5, light, 0);
        };
    }

    private static double between(double from, double to, SplittableRandom random) {
        return from + (to - from) * random.nextDouble();
    }
}
