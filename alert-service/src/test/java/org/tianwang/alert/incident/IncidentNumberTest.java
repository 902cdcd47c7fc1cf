package org.tianwang.alert.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentNumberTest {

    /** The console's test holds the same pair. */
    @Test
    void shouldBeTheCountysMinuteAndTheEndOfTheId() {
        UUID id = UUID.fromString("019ad2c4-6a52-7d0b-9a55-6b1f3a0c5f3a");

        assertThat(IncidentNumber.of(id, Instant.parse("2026-11-30T16:03:59.999Z")))
                .isEqualTo("20261201-0003-5F3A");
    }
}
