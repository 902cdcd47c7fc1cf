package org.tianwang.alert.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.purpose.Purpose;
import org.tianwang.alert.sighting.SearchSightingsRequest;
import org.tianwang.alert.sighting.SightingScope;

class BreadthTest {

    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final String PLATE = "豫Z08R55";

    private final SearchConfig limits =
            new SmallRyeConfigBuilder().withMapping(SearchConfig.class).build().getConfigMapping(SearchConfig.class);

    /** Forty cameras: c0 to c9 in T01, and so on. */
    private final County county = county();

    @Test
    void shouldBeBroadOverTheWholeCountyOnlyBeyondADay() {
        assertThat(alone(everywhere(FROM, DAY))).isEmpty();
        assertThat(alone(everywhere(FROM, DAY.plusMillis(1)))).contains("the whole county over more than 24 hours");
    }

    @Test
    void shouldTakeAPlaceThatHoldsMoreThanAQuarterOfTheCamerasForTheCounty() {
        assertThat(alone(ground(FROM, Duration.ofDays(30), 5, 15))).isEmpty();
        assertThat(alone(ground(FROM, Duration.ofDays(30), 5, 16)))
                .contains("the whole county over more than 24 hours");
        assertThat(alone(ground(FROM, DAY, 0, 40))).as("within a day").isEmpty();
    }

    @Test
    void shouldLeaveOneTownshipAPlaceHoweverManyCamerasItHas() {
        County large = new County(Map.of("a", "T01", "b", "T01", "c", "T02"), limits.broadShare());
        Ground township = new Ground(FROM, FROM.plus(Duration.ofDays(30)), Set.of("a", "b"));

        assertThat(Breadth.of(scope(PLATE, 1), township, large, limits)).isEmpty();
    }

    @Test
    void shouldBeBroadWithManyPlatesOrAllOfThem() {
        Ground hour = ground(FROM, Duration.ofHours(1), 0, 1);

        assertThat(Breadth.of(scope("8R5*", 20), hour, county, limits)).isEmpty();
        assertThat(Breadth.of(scope("8R5*", 21), hour, county, limits)).contains("more than 20 plates match");
        assertThat(Breadth.of(scope(null, Integer.MAX_VALUE), hour, county, limits))
                .contains("all plates of a place");
    }

    @Test
    void shouldAddUpSlicesOfTime() {
        List<Ground> twoDays = List.of(everywhere(FROM, DAY), everywhere(FROM.plus(DAY), DAY));

        assertThat(together(everywhere(FROM.plus(DAY), DAY), twoDays))
                .as("nothing that was not asked before")
                .isEmpty();
        assertThat(together(everywhere(FROM.plus(DAY.multipliedBy(2)), Duration.ofMillis(1)), twoDays))
                .contains("with your other searches of this plate, the whole county over more than 48 hours");
    }

    @Test
    void shouldAddUpSlicesOfPlace() {
        Duration month = Duration.ofDays(30);
        List<Ground> quarter = List.of(ground(FROM, month, 5, 15));

        assertThat(together(ground(FROM.plus(month), month, 15, 25), quarter))
                .as("another month")
                .isEmpty();
        assertThat(together(ground(FROM, Duration.ofDays(3), 15, 25), quarter)).isPresent();
    }

    @Test
    void shouldNotHoldAWiderLookAgainstALongOneAtOnePlace() {
        List<Ground> longAtOnePlace = List.of(ground(FROM, Duration.ofDays(30), 0, 5));

        assertThat(together(everywhere(FROM.plus(Duration.ofDays(3)), DAY), longAtOnePlace))
                .isEmpty();
    }

    @Test
    void shouldEndSomewhere() {
        Ground hour = ground(FROM, Duration.ofHours(1), 0, 1);
        List<Ground> many = Collections.nCopies(limits.mostLooks(), hour);

        assertThat(together(hour, many.subList(1, many.size()))).isEmpty();
        assertThat(together(hour, many)).contains("more than 200 searches of the same plate in 24 hours");
    }

    @Test
    void shouldAddUpPlatesThatAreAskedForOneByOne() {
        assertThat(Breadth.ofPlates(200, limits)).isEmpty();
        assertThat(Breadth.ofPlates(201, limits)).contains("more than 200 different plates in 24 hours");
    }

    private Optional<String> alone(Ground ground) {
        return Breadth.of(scope(PLATE, 1), ground, county, limits);
    }

    private Optional<String> together(Ground ground, List<Ground> before) {
        return Breadth.together(ground, before, county, limits);
    }

    private static Ground everywhere(Instant from, Duration length) {
        return new Ground(from, from.plus(length), null);
    }

    private static Ground ground(Instant from, Duration length, int first, int beyond) {
        return new Ground(
                from,
                from.plus(length),
                IntStream.range(first, beyond).mapToObj(i -> "c" + i).collect(Collectors.toSet()));
    }

    private County county() {
        Map<String, String> townships = new HashMap<>();
        IntStream.range(0, 40).forEach(i -> townships.put("c" + i, "T0" + (1 + i / 10)));
        return new County(townships, limits.broadShare());
    }

    private static SightingScope scope(String plate, int plates) {
        SearchSightingsRequest request = new SearchSightingsRequest(
                plate, FROM, FROM.plus(DAY), null, "T01", null, new Purpose("A-1", "stolen"));
        return new SightingScope(request, request.pattern().orElse(null), List.of(), plates, null);
    }
}
