package org.tianwang.alert.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From which cameras on a look is one at the whole county, and for how long several looks together are (ADR 50). A circle
 * drawn around everything is no place, nor are four quarters of it. Pure.
 *
 * @param townships of every camera, by its id
 * @param share of those cameras beyond which the county is meant, where they lie in more than one township
 */
record County(Map<String, String> townships, double share) {

    /** A look begins (+1) or ends (-1). */
    private record Step(Instant at, Ground ground, int by) {}

    /** How long the looks, laid over one another, show the whole county. */
    Duration wide(List<Ground> looks) {
        List<Step> steps = new ArrayList<>();
        for (Ground look : looks) {
            steps.add(new Step(look.from(), look, 1));
            steps.add(new Step(look.to(), look, -1));
        }
        steps.sort(Comparator.comparing(Step::at));
        Cover cover = new Cover();
        Duration wide = Duration.ZERO;
        for (int i = 0; i < steps.size() - 1; i++) {
            cover.take(steps.get(i));
            if (cover.isWide()) {
                wide = wide.plus(
                        Duration.between(steps.get(i).at(), steps.get(i + 1).at()));
            }
        }
        return wide;
    }

    /** What is shown at one instant: each camera and each township counted by the looks that reach it. */
    private final class Cover {

        private final Map<String, Integer> cameras = new HashMap<>();
        private final Map<String, Integer> places = new HashMap<>();
        private int everywhere;

        void take(Step step) {
            if (step.ground().isEverywhere()) {
                everywhere += step.by();
                return;
            }
            for (String camera : step.ground().cameraIds()) {
                String township = townships.get(camera);
                if (township != null) {
                    count(cameras, camera, step.by());
                    count(places, township, step.by());
                }
            }
        }

        boolean isWide() {
            return everywhere > 0 || (places.size() > 1 && cameras.size() > share * townships.size());
        }

        private static void count(Map<String, Integer> counts, String what, int by) {
            counts.merge(what, by, (before, more) -> before + more == 0 ? null : before + more);
        }
    }
}
