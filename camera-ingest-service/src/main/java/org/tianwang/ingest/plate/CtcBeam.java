package org.tianwang.ingest.plate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decodes the network's columns to the most probable legal plates: prefix beam search over the sums of all alignments
 * (Graves 2006; Hannun 2014), in which only what {@link PlateGrammar} lets follow is followed. Stateless.
 */
final class CtcBeam {

    private static final int WIDTH = 16;
    private static final int BEST = 6;
    private static final double LEAST = 1e-5;

    private CtcBeam() {}

    /** A beginning: its probability with the last column a blank, and with the last column its last character. */
    private static final class Prefix {
        private double blank;
        private double character;

        double sum() {
            return blank + character;
        }
    }

    /**
     * @param columns for each column the probability of each symbol of {@link PlateAlphabet}, the blank last
     * @return at most {@value #BEST} legal plates, the most probable first
     */
    static List<Reading> decode(double[][] columns) {
        Map<String, Prefix> beam = new HashMap<>();
        Prefix start = new Prefix();
        start.blank = 1;
        beam.put("", start);
        for (double[] column : columns) {
            beam = narrow(step(beam, column));
        }
        List<Reading> readings = new ArrayList<>();
        beam.forEach((text, prefix) -> {
            if (PlateGrammar.isPlate(text)) {
                readings.add(new Reading(text, prefix.sum()));
            }
        });
        readings.sort(Comparator.comparingDouble(Reading::probability).reversed());
        return readings.subList(0, Math.min(BEST, readings.size()));
    }

    private static Map<String, Prefix> step(Map<String, Prefix> beam, double[] column) {
        Map<String, Prefix> next = new HashMap<>();
        beam.forEach((text, prefix) -> {
            Prefix same = next.computeIfAbsent(text, t -> new Prefix());
            same.blank += prefix.sum() * column[PlateAlphabet.BLANK];
            if (!text.isEmpty()) {
                char last = text.charAt(text.length() - 1);
                same.character += prefix.character * column[PlateAlphabet.SYMBOLS.indexOf(last)];
            }
            grow(next, text, prefix, column);
        });
        return next;
    }

    private static void grow(Map<String, Prefix> next, String text, Prefix prefix, double[] column) {
        char last = text.isEmpty() ? 0 : text.charAt(text.length() - 1);
        for (int symbol = 0; symbol < PlateAlphabet.BLANK; symbol++) {
            if (column[symbol] < LEAST) {
                continue;
            }
            char character = PlateAlphabet.SYMBOLS.charAt(symbol);
            double before = character == last ? prefix.blank : prefix.sum();
            if (before > 0 && PlateGrammar.mayFollow(text, character)) {
                next.computeIfAbsent(text + character, t -> new Prefix()).character += before * column[symbol];
            }
        }
    }

    private static Map<String, Prefix> narrow(Map<String, Prefix> beam) {
        if (beam.size() <= WIDTH) {
            return beam;
        }
        Map<String, Prefix> kept = new HashMap<>();
        beam.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, Prefix> e) -> e.getValue().sum())
                        .reversed())
                .limit(WIDTH)
                .forEach(e -> kept.put(e.getKey(), e.getValue()));
        return kept;
    }
}
