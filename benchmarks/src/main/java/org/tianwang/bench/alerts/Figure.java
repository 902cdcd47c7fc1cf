package org.tianwang.bench.alerts;

import java.util.List;

/**
 * One figure of the issue and what it came to.
 *
 * @param atMost whether smaller is better
 */
record Figure(String name, double value, String unit, boolean atMost, double limit, double aim) {

    static Figure atMost(String name, double value, String unit, double limit, double aim) {
        return new Figure(name, value, unit, true, limit, aim);
    }

    static Figure atLeast(String name, double value, String unit, double limit, double aim) {
        return new Figure(name, value, unit, false, limit, aim);
    }

    String reached() {
        return isWithin(aim) ? "aim" : isWithin(limit) ? "limit" : "NO";
    }

    private boolean isWithin(double bound) {
        return atMost ? value <= bound : value >= bound;
    }

    static void print(List<Figure> figures) {
        System.out.printf("%n%-62s %14s %10s %10s  %s%n", "figure", "measured", "limit", "aim", "reached");
        for (Figure figure : figures) {
            String sign = figure.atMost ? "≤ " : "≥ ";
            System.out.printf(
                    "%-62s %14s %10s %10s  %s%n",
                    figure.name,
                    number(figure.value) + figure.unit,
                    sign + number(figure.limit),
                    sign + number(figure.aim),
                    figure.reached());
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? "%,d".formatted((long) value)
                : value >= 1000
                        ? "%,.0f".formatted(value)
                        : value >= 100 ? "%.0f".formatted(value) : "%.2f".formatted(value);
    }
}
