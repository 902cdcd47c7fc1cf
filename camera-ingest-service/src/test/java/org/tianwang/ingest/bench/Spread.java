package org.tianwang.ingest.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Some measurements of the same: their middle and how far they lie apart. */
record Spread(double[] sorted) {
    static Spread of(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    double median() {
        return at(0.5);
    }

    /** Nearest rank. */
    double at(double share) {
        return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", median(), sorted[0], sorted[sorted.length - 1]);
    }
}
