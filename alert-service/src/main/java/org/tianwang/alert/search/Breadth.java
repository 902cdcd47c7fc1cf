package org.tianwang.alert.search;

import java.time.Duration;
import java.util.Optional;
import org.tianwang.alert.sighting.SearchSightingsRequest;
import org.tianwang.alert.sighting.SightingScope;

/**
 * Why a search is broad. One plate in one place, or in the whole county within a day, is a person's ordinary work; many
 * plates, or everywhere for longer, draws a picture of people's lives and needs a second person. Pure.
 */
final class Breadth {

    private Breadth() {}

    /** @param county whether the caller sees the whole county, so that a search without a place is county-wide */
    static Optional<String> of(SightingScope scope, boolean county, SearchConfig limits) {
        SearchSightingsRequest request = scope.request();
        if (scope.pattern() == null) {
            return Optional.of("all plates of a place");
        }
        if (scope.plates() > limits.manyPlates()) {
            return Optional.of("more than " + limits.manyPlates() + " plates match");
        }
        Duration length = Duration.between(request.from(), request.to());
        if (county && request.isAnywhere() && length.compareTo(limits.broadAfter()) > 0) {
            return Optional.of(
                    "the whole county over more than " + limits.broadAfter().toHours() + " hours");
        }
        return Optional.empty();
    }
}
