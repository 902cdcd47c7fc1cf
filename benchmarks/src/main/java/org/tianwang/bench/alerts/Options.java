package org.tianwang.bench.alerts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to measure and how much of it; every option has a default, and together they stay below a quarter of an hour. */
final class Options {
    private static final Map<String, Integer> DEFAULTS = defaults();

    private final Map<String, Integer> values = new LinkedHashMap<>(DEFAULTS);
    private final List<String> parts = new ArrayList<>();

    static Options parse(List<String> known, String... arguments) {
        Options options = new Options();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            if (name.equals("part")) {
                options.parts.addAll(List.of(value.split(",")));
            } else if (DEFAULTS.containsKey(name) && value.matches("\\d{1,9}")) {
                options.values.put(name, Integer.parseInt(value));
            } else {
                throw new IllegalArgumentException(usage(known));
            }
        }
        options.parts.removeIf(String::isBlank);
        boolean senseless = options.alerts() < 1
                || options.alerts() > AlertLoad.MOST_ALERTS
                || options.rate() < options.alerts()
                || options.seconds() < 1
                || options.rounds() < 1
                || options.events() < 10_000;
        if (senseless || !known.containsAll(options.parts)) {
            throw new IllegalArgumentException(usage(known));
        }
        return options;
    }

    private static Map<String, Integer> defaults() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("events", 8_000_000);
        all.put("rounds", 2);
        all.put("plates-permille", 20);
        all.put("watched-permille", 50);
        all.put("streams", 1);
        all.put("rate", 5_000);
        all.put("alerts", 50);
        all.put("seconds", 30);
        all.put("warm-up", 30);
        all.put("cost-events", 1_000_000);
        all.put("cost-plates", 10_000_000);
        all.put("detections", 1_000_000);
        all.put("kills", 20);
        return all;
    }

    private static String usage(List<String> known) {
        StringBuilder usage = new StringBuilder("usage: bench alerts [--part " + String.join(",", known) + "]");
        DEFAULTS.forEach((name, value) ->
                usage.append(" [--").append(name).append(" N (").append(value).append(")]"));
        return usage.append("; at most ")
                .append(AlertLoad.MOST_ALERTS)
                .append(" alerts a second")
                .toString();
    }

    /** Parts asked for; none means all. */
    boolean has(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    /** Detections of the intake part, the warm-up counted. */
    int events() {
        return values.get("events");
    }

    /** The first three quarters are not measured: the compilers need most of a minute, and a service runs for months. */
    int warmUp() {
        return events() / 4 * 3;
    }

    int rounds() {
        return values.get("rounds");
    }

    double plateShare() {
        return values.get("plates-permille") / 1000.0;
    }

    double watchedShare() {
        return values.get("watched-permille") / 1000.0;
    }

    boolean skipsStreams() {
        return values.get("streams") == 0;
    }

    /** Detections a second while latency is measured. */
    int rate() {
        return values.get("rate");
    }

    /** Of {@link #rate}, how many raise an alert. */
    int alerts() {
        return values.get("alerts");
    }

    /** How long latency is measured, the warm-up not counted. */
    int seconds() {
        return values.get("seconds");
    }

    /** How long latency is not measured at first, in seconds: compilers, caches and connections have to settle. */
    int warmUpSeconds() {
        return values.get("warm-up");
    }

    int total() {
        return rate() * (seconds() + warmUpSeconds());
    }

    int costEvents() {
        return values.get("cost-events");
    }

    int costPlates() {
        return values.get("cost-plates");
    }

    int detections() {
        return values.get("detections");
    }

    int kills() {
        return values.get("kills");
    }
}
