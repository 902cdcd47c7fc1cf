package org.tianwang.alert.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatePatternTest {

    @ParameterizedTest
    @CsvSource({
        "豫Z8?R5*, false, 28_R5%",
        "?Z8?R5*, false, 28_R5%",
        "z8？r5＊, false, 28_R5%",
        "8R55, false, %8R55%",
        "豫*5B, false, %58",
        "豫Z**R55, false, 2%R55",
        "豫Z·08R55, true, 208R55"
    })
    void shouldFoldThePatternLikeThePlatesItIsHeldAgainst(String asked, boolean whole, String like) {
        PlatePattern pattern = PlatePattern.parse(asked).orElseThrow();

        assertThat(pattern.whole()).isEqualTo(whole);
        assertThat(pattern.like()).isEqualTo(like);
    }

    @Test
    void shouldTellWhatWasReadJustSoFromWhatIsOnlyConfusable() {
        PlatePattern pattern = PlatePattern.parse("豫Z8?R5*").orElseThrow();

        assertThat(pattern.isExact("豫Z81R55")).isTrue();
        assertThat(pattern.isExact("豫ZB1R55")).isFalse();
        assertThat(PlatePattern.parse("8R55").orElseThrow().isExact("豫Z08R55")).isTrue();
    }

    /** Each star used to be a loop of its own within all others: one such search kept a processor for seconds. */
    @Test
    @Timeout(5)
    void shouldNotBeSlowedByManyStars() {
        PlatePattern pattern = PlatePattern.parse("*****************8?8").orElseThrow();

        for (int i = 0; i < 1_000; i++) {
            assertThat(pattern.isExact("豫ZB1RB5F")).isFalse();
        }
    }

    @Test
    void shouldCountLettersAndDigitsOnlyAndNotTheProvince() {
        assertThat(PlatePattern.parse("豫?????").orElseThrow().literals()).isZero();
        assertThat(PlatePattern.parse("豫Z8*").orElseThrow().literals()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "豫Z8%R5", "豫Z8_R5", "豫Z8'R5", "\\d+", "ABCDEFGHIJKLMNOPQRSTU"})
    void shouldTakeNothingThatNoPlateHas(String asked) {
        assertThat(PlatePattern.parse(asked)).isEmpty();
    }
}
