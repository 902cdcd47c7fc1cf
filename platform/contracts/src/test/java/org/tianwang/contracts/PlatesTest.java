package org.tianwang.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.contracts.sky.Plates;

class PlatesTest {

    @Test
    void shouldWriteAPlateOneWay() {
        assertThat(Plates.normal(" 豫q·1234b ")).isEqualTo("豫Q1234B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"豫Q12345", "豫QD12345", "豫Q1234警", "沪A1B23领", "使014578"})
    void shouldKnowPlatesOfSevenAndEightPlaces(String plate) {
        assertThat(Plates.isPlate(plate)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "豫Q1234", "豫QD123456", "Q123456", "豫Q1234五", "豫Q警1234", "使01457A", "豫Q12345 "})
    void shouldRefuseAnythingElse(String text) {
        assertThat(Plates.isPlate(text)).isFalse();
    }

    @Test
    void shouldFoldWhatCamerasConfuse() {
        String watched = Plates.fold("豫Q0D8B5");

        for (String read : new String[] {"豫QO08B5", "豫QD0B8S", "Q0D8B5", "豫q·O0BB5"}) {
            assertThat(Plates.fold(read)).as(read).isEqualTo(watched);
        }
        assertThat(Plates.fold("豫Q0D8B6")).isNotEqualTo(watched);
        assertThat(Plates.fold("1I2Z")).isEqualTo("1122");
    }
}
