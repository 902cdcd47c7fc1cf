package org.tianwang.alert.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListedPlatesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-30");

    private final ListedPlates listed = new ListedPlates();

    @Test
    void shouldKnowAPlateOnTheDayItWasListedFor() {
        listed.add("豫CA1234", DAY);

        assertThat(listed.has("豫CA1234", DAY)).isTrue();
        assertThat(listed.has("豫CA1234", DAY.plusDays(1))).isFalse();
        assertThat(listed.has("豫CA1235", DAY)).isFalse();
        assertThat(listed.has("", DAY)).isFalse();
    }

    /** One that was displaced is asked for again; one that was never listed must never seem to be. */
    @Test
    void shouldForgetRatherThanTakeOnePlateForAnother() {
        IntStream.range(0, 2_000_000).forEach(n -> listed.add("豫C" + n, DAY));

        assertThat(IntStream.range(0, 2_000_000).filter(n -> listed.has("豫C" + n, DAY)))
                .hasSizeBetween(700_000, 1 << 20);
        assertThat(IntStream.range(0, 2_000_000).filter(n -> listed.has("豫D" + n, DAY)))
                .isEmpty();
    }
}
