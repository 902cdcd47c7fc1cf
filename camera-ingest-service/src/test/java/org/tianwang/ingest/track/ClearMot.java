package org.tianwang.ingest.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tianwang.contracts.sky.Box;
import org.tianwang.ingest.detect.Boxes;

/**
 * Counts as CLEAR MOT does (Bernardin and Stiefelhagen, 2008): a pair that matched in the last picture stays a pair as
 * long as it overlaps by half; what is left is paired anew, the most alike first; a person who was last followed under
 * another id is a switch. People who are mostly hidden are neither asked for nor held against who finds them.
 */
final class ClearMot {
    private static final double OVERLAP = 0.5;

    private final Map<String, String> lastTrackOf = new HashMap<>();
    private int people;
    private int found;
    private int falseAlarms;
    private int switches;

    /** Somebody as marked by hand. */
    record Person(String id, Box box, boolean hidden) {}

    /** Somebody as followed. */
    record Followed(String trackId, Box box) {}

    private record Pair(Person person, Followed followed, double overlap) {}

    void picture(List<Person> truth, List<Followed> followed) {
        Map<Person, Followed> pairs = kept(truth, followed);
        paired(truth, followed, pairs);
        people += (int) truth.stream().filter(p -> !p.hidden()).count();
        found += (int) pairs.keySet().stream().filter(p -> !p.hidden()).count();
        falseAlarms += followed.size() - pairs.size();
        pairs.forEach((person, track) -> {
            String before = lastTrackOf.put(person.id(), track.trackId());
            if (before != null && !before.equals(track.trackId())) {
                switches++;
            }
        });
    }

    private Map<Person, Followed> kept(List<Person> truth, List<Followed> followed) {
        Map<Person, Followed> pairs = new HashMap<>();
        for (Person person : truth) {
            followed.stream()
                    .filter(f -> f.trackId().equals(lastTrackOf.get(person.id())))
                    .filter(f -> Boxes.iou(f.box(), person.box()) >= OVERLAP)
                    .findFirst()
                    .ifPresent(f -> pairs.put(person, f));
        }
        return pairs;
    }

    private static void paired(List<Person> truth, List<Followed> followed, Map<Person, Followed> pairs) {
        Set<Followed> taken = new HashSet<>(pairs.values());
        List<Pair> candidates = new ArrayList<>();
        for (Person person : truth) {
            for (Followed one : followed) {
                double overlap = Boxes.iou(one.box(), person.box());
                if (overlap >= OVERLAP && !pairs.containsKey(person) && !taken.contains(one)) {
                    candidates.add(new Pair(person, one, overlap));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        for (Pair pair : candidates) {
            if (!pairs.containsKey(pair.person) && taken.add(pair.followed)) {
                pairs.put(pair.person, pair.followed);
            }
        }
    }

    double recall() {
        return (double) found / people;
    }

    double precision() {
        return (double) found / (found + falseAlarms);
    }

    int switches() {
        return switches;
    }

    /** Multiple object tracking accuracy: 1 less misses, false alarms and switches, each per person to be found. */
    double accuracy() {
        return 1 - (double) (people - found + falseAlarms + switches) / people;
    }

    @Override
    public String toString() {
        return "recall %.3f, precision %.3f, identity switches %d, MOTA %.3f (%d people in all pictures)"
                .formatted(recall(), precision(), switches, accuracy(), people);
    }
}
