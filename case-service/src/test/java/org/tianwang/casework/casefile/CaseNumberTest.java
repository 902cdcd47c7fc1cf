package org.tianwang.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({"1, YH-2026-000001", "999999, YH-2026-999999", "1000000, YH-2026-1000000"})
    void shouldPadTheSerialAndLetItGrow(long serial, String text) {
        assertThat(new CaseNumber("YH", 2026, serial).text()).isEqualTo(text);
    }

    @Test
    void shouldTurnTheYearAtMidnightInTheCounty() {
        assertThat(CaseNumber.yearOf(Instant.parse("2026-12-31T15:59:59.999Z"), SHANGHAI))
                .isEqualTo(2026);
        assertThat(CaseNumber.yearOf(Instant.parse("2026-12-31T16:00:00Z"), SHANGHAI))
                .isEqualTo(2027);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Y", "yh", "Y-H", "ABCDEFGHIJKLM"})
    void shouldRefuseACountyThatWouldMakeNumbersAmbiguous(String county) {
        assertThatThrownBy(() -> new CaseNumber(county, 2026, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseSerialsBelowOne() {
        assertThatThrownBy(() -> new CaseNumber("YH", 2026, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
