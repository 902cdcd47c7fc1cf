package org.tianwang.ingest.plate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tianwang.contracts.sky.PlateKind;

/**
 * Gathers what was read of one plate. Each time gives every place of every text thought possible a share of its
 * certainty; the length with the most wins, and in each of its places the character with the most. Should that make no
 * legal plate, the whole text with the most wins instead. One thread.
 */
final class PlateVote {

    private static final double DOUBT = 0.05;

    private final Map<Integer, List<Map<Character, Double>>> places = new HashMap<>();
    private final Map<Integer, Double> lengths = new HashMap<>();
    private final Map<String, Double> texts = new HashMap<>();
    private final Map<PlateKind, Double> kinds = new EnumMap<>(PlateKind.class);
    private final Map<String, Integer> bests = new HashMap<>();

    /**
     * @param share the winner's part of the vote in its weakest place, 0..1
     * @param agreeing how often just this was the best text
     */
    record Result(String text, double share, Optional<PlateKind> kind, int agreeing) {}

    /** @param factor how much more than a single look it counts */
    void add(List<Reading> readings, Optional<PlateKind> kind, double factor) {
        if (readings.isEmpty()) {
            return;
        }
        Reading best = readings.getFirst();
        double weight = factor * Math.pow(best.probability(), 3.0 / best.text().length());
        double total = readings.stream().mapToDouble(PlateVote::mass).sum();
        for (Reading reading : readings) {
            count(reading.text(), weight * mass(reading) / total);
        }
        bests.merge(best.text(), 1, Integer::sum);
        kind.ifPresent(k -> kinds.merge(k, weight, Double::sum));
    }

    /** The root, so that a doubt shows: networks are more sure of themselves than they ought to be. */
    private static double mass(Reading reading) {
        return Math.sqrt(reading.probability());
    }

    private void count(String text, double part) {
        lengths.merge(text.length(), part, Double::sum);
        texts.merge(text, part, Double::sum);
        List<Map<Character, Double>> ofLength = places.computeIfAbsent(text.length(), PlateVote::empty);
        for (int i = 0; i < text.length(); i++) {
            ofLength.get(i).merge(text.charAt(i), part, Double::sum);
        }
    }

    private static List<Map<Character, Double>> empty(int length) {
        List<Map<Character, Double>> list = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            list.add(new HashMap<>());
        }
        return list;
    }

    Optional<Result> result() {
        return most(lengths).map(length -> {
            StringBuilder text = new StringBuilder();
            double share = 1;
            for (Map<Character, Double> place : places.get(length)) {
                char winner = most(place).orElseThrow();
                double sum = place.values().stream().mapToDouble(d -> d).sum() + DOUBT;
                share = Math.min(share, place.get(winner) / sum);
                text.append(winner);
            }
            String won = PlateGrammar.isPlate(text.toString())
                    ? text.toString()
                    : most(texts).orElseThrow();
            return new Result(won, share, most(kinds), bests.getOrDefault(won, 0));
        });
    }

    private static <K> Optional<K> most(Map<K, Double> votes) {
        return votes.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }
}
