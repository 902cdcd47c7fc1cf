package org.tianwang.casework.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PurposeTest {

    @Test
    void shouldFindTheNumbersInAnySentence() {
        UUID incident = UUID.fromString("0195524f-3c00-7000-8000-000000000002");

        Purpose purpose = Purpose.of("案件WC-2026-000042，警情 " + incident + ": suspect's car");

        assertThat(purpose.caseNumbers()).containsExactly("WC-2026-000042");
        assertThat(purpose.matters()).containsExactly(incident);
    }

    @Test
    void shouldFindNothingInWordsAlone() {
        assertThat(Purpose.of("because I want to, 2026-000042").namesNothing()).isTrue();
        assertThat(Purpose.of("").namesNothing()).isTrue();
    }

    @Test
    void shouldReadNoMoreThanTenNumbers() {
        assertThat(Purpose.of("WC-2026-000042 ".repeat(1000)).caseNumbers()).hasSize(10);
    }
}
