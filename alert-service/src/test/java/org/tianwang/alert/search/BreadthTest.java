package org.tianwang.alert.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.purpose.Purpose;
import org.tianwang.alert.sighting.SearchSightingsRequest;
import org.tianwang.alert.sighting.SightingScope;

class BreadthTest {

    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");

    private final SearchConfig limits =
            new SmallRyeConfigBuilder().withMapping(SearchConfig.class).build().getConfigMapping(SearchConfig.class);

    @Test
    void shouldBeBroadOverTheWholeCountyOnlyBeyondADay() {
        assertThat(of("豫Z08R55", 1, Duration.ofHours(24), null)).isEmpty();
        assertThat(of("豫Z08R55", 1, Duration.ofHours(24).plusMillis(1), null))
                .contains("the whole county over more than 24 hours");
        assertThat(of("豫Z08R55", 1, Duration.ofDays(30), "T01")).isEmpty();
        assertThat(Breadth.of(scope("豫Z08R55", 1, Duration.ofDays(30), null), false, limits))
                .as("who sees one township only searches no county")
                .isEmpty();
    }

    @Test
    void shouldBeBroadWithManyPlatesOrAllOfThem() {
        assertThat(of("8R5*", 20, Duration.ofHours(1), "T01")).isEmpty();
        assertThat(of("8R5*", 21, Duration.ofHours(1), "T01")).contains("more than 20 plates match");
        assertThat(of(null, Integer.MAX_VALUE, Duration.ofMinutes(1), "T01")).contains("all plates of a place");
    }

    private java.util.Optional<String> of(String plate, int plates, Duration length, String township) {
        return Breadth.of(scope(plate, plates, length, township), true, limits);
    }

    private static SightingScope scope(String plate, int plates, Duration length, String township) {
        SearchSightingsRequest request = new SearchSightingsRequest(
                plate, FROM, FROM.plus(length), null, township, null, new Purpose("A-1", "stolen"));
        return new SightingScope(request, request.pattern().orElse(null), List.of(), plates, null);
    }
}
