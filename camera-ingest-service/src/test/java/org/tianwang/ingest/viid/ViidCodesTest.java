package org.tianwang.ingest.viid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.contracts.sky.PlateKind;

class ViidCodesTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Test
    void shouldWriteAndReadTimesAsTheStandardHasThem() {
        Instant at = Instant.parse("2026-11-25T02:03:04Z");

        assertThat(ViidTime.write(at, CHINA)).isEqualTo("20261125100304");
        assertThat(ViidTime.read("20261125100304", CHINA)).isEqualTo(at);
        assertThat(ViidTime.read("20261125100304123", CHINA)).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "20261399100304", "not a time at all", "2026-11-25 10:03"})
    void shouldTakeNothingForATimeThatIsNone(String text) {
        assertThat(ViidTime.read(text, CHINA)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"K33, car", "K11, bus", "K21, bus", "H31, truck", "M21, motorcycle", "X99, car", "'', car", ", car"})
    void shouldTranslateVehicleClasses(String code, String name) {
        assertThat(VehicleCodes.objectClass(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"5, BLUE", "05, BLUE", "6, YELLOW", "9, GREEN", "2, WHITE", "1, BLACK", "99,", "0,", ","})
    void shouldTranslatePlateColours(String code, PlateKind kind) {
        assertThat(VehicleCodes.plateKind(code)).isEqualTo(kind);
    }
}
