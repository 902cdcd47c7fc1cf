package org.tianwang.ingest.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table: every figure is printed as it comes; those that miss what is required are remembered. */
final class Figures {
    private final PrintStream out;
    private final List<String> missed = new ArrayList<>();

    Figures(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.printf("%n== %s%n", text);
    }

    void note(String text, Object... arguments) {
        out.printf(Locale.ROOT, "   " + text + "%n", arguments);
    }

    /** A figure that must stay below its limit. */
    void below(String what, double value, double limit, String aim) {
        line(what, value, "required < %s%s".formatted(trim(limit), aim.isEmpty() ? "" : ", aim " + aim), value < limit);
    }

    /** A figure that must not fall below its limit. */
    void atLeast(String what, double value, double limit) {
        line(what, value, "required >= " + trim(limit), value >= limit);
    }

    private void line(String what, double value, String limit, boolean met) {
        out.printf(Locale.ROOT, "   %-62s %9.3f  %-34s %s%n", what, value, limit, met ? "met" : "MISSED");
        if (!met) {
            missed.add(what + " is " + trim(value) + ", " + limit);
        }
    }

    private static String trim(double value) {
        return String.format(Locale.ROOT, "%.4g", value)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }

    /** @return whether all that is required was met */
    boolean verdict() {
        title(missed.isEmpty() ? "All required figures were met" : "Missed");
        missed.forEach(line -> note("%s", line));
        return missed.isEmpty();
    }
}
