package org.tianwang.casework.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedPlateTest {

    private static final String STAFF = "豫A0B12D";

    @ParameterizedTest
    @ValueSource(
            strings = {"豫A0B12D", "豫A·0B12D", "A0B12", "B12D", "?A0B12D", "豫A0B1?D", "豫A0B*", "*8120", "豫AOB120", "a0b"
            })
    void shouldMeanTheVehicleHoweverItIsAskedFor(String asked) {
        assertThat(AskedPlate.of(asked))
                .hasValueSatisfying(plate -> assertThat(plate.means(STAFF)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"豫A0B12E", "B13", "豫B0B12D", "A0B12?D", "0B12*E"})
    void shouldNotMeanAnotherOne(String asked) {
        assertThat(AskedPlate.of(asked))
                .hasValueSatisfying(plate -> assertThat(plate.means(STAFF)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "豫", "豫A0", "*", "??1", "all"})
    void shouldNameNobodysVehicleInParticularWithTwoCharacters(String asked) {
        assertThat(AskedPlate.of(asked).filter(plate -> plate.means(STAFF))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"豫A0B12D, A08120", "A0B12, %A0812%", "?A0B1?D, A081_0", "豫A0B**, A08%", "A%_0B, %A__08%"})
    void shouldSayTheSameToADatabase(String asked, String like) {
        assertThat(AskedPlate.of(asked))
                .hasValueSatisfying(plate -> assertThat(plate.like()).isEqualTo(like));
    }

    @Test
    void shouldNotBeSlowedByManyStars() {
        assertThat(AskedPlate.of("*".repeat(200) + "A0B" + "*".repeat(200)))
                .hasValueSatisfying(plate -> assertThat(plate.means(STAFF)).isTrue());
    }
}
