package org.tianwang.alert.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tianwang.alert.sighting.SightingScope;

/**
 * Why a search is broad. One plate in one place, or in the whole county within a day, is a person's ordinary work; many
 * plates, or everywhere for longer, draws a picture of people's lives and needs a second person. Pure.
 */
final class Breadth {

    private Breadth() {}

    /** Why a search is broad by itself. */
    static Optional<String> of(SightingScope scope, Ground ground, County county, SearchConfig limits) {
        if (scope.pattern() == null) {
            return Optional.of("all plates of a place");
        }
        if (scope.plates() > limits.manyPlates()) {
            return Optional.of("more than " + limits.manyPlates() + " plates match");
        }
        if (county.wide(List.of(ground)).compareTo(limits.broadAfter()) > 0) {
            return Optional.of(
                    "the whole county over more than " + limits.broadAfter().toHours() + " hours");
        }
        return Optional.empty();
    }

    /** Why it is broad together with the other plates that the same person has searched for: a list, asked for in pieces. */
    static Optional<String> ofPlates(int different, SearchConfig limits) {
        return different > limits.mostPlates()
                ? Optional.of("more than " + limits.mostPlates() + " different plates in "
                        + limits.rememberLooks().toHours() + " hours")
                : Optional.empty();
    }

    /**
     * Why it is broad together with what the same person has asked of the same plate before. Whoever looks at the last
     * day again and again for as long as looks are remembered stays within the limit.
     */
    static Optional<String> together(Ground ground, List<Ground> before, County county, SearchConfig limits) {
        if (before.size() >= limits.mostLooks()) {
            return Optional.of("more than " + limits.mostLooks() + " searches of the same plate in "
                    + limits.rememberLooks().toHours() + " hours");
        }
        Duration limit = limits.broadAfter().plus(limits.rememberLooks());
        List<Ground> all = new ArrayList<>(before);
        all.add(ground);
        if (county.wide(all).compareTo(limit) > 0) {
            return Optional.of("with your other searches of this plate, the whole county over more than "
                    + limit.toHours() + " hours");
        }
        return Optional.empty();
    }
}
