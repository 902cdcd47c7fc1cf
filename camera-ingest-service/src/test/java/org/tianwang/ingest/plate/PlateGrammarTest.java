package org.tianwang.ingest.plate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.contracts.sky.Plates;

class PlateGrammarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "豫A12345",
                "豫Z1L88V",
                "豫ZD52816",
                "陕YFA1330",
                "豫Z12345D",
                "豫A1234警",
                "粤Z12AB港",
                "沪A0023领",
                "使014578"
            })
    void shouldTakeWhatTheStandardAllowsAndThePlatformCallsAPlate(String plate) {
        assertThat(PlateGrammar.isPlate(plate)).isTrue();
        assertThat(Plates.isPlate(plate)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "豫A1234",
                "豫I12345",
                "豫AO2345",
                "豫A1I345",
                "豫ZL52816",
                "豫ZD5281A",
                "豫A123456",
                "豫A警2345",
                "A12345B",
                "使01457A"
            })
    void shouldRefuseAnythingElse(String text) {
        assertThat(PlateGrammar.isPlate(text)).isFalse();
    }
}
