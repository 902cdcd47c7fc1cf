package org.tianwang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JurisdictionTest {
    @Test
    void shouldCoverTheCountyOnlyWithTheStar() {
        assertThat(Jurisdiction.of(List.of("*")).covers("T01")).isTrue();
        assertThat(Jurisdiction.of(List.of("*", "T02")).covers(null)).isTrue();
        assertThat(Jurisdiction.of(List.of("T01")).covers("T01")).isTrue();
        assertThat(Jurisdiction.of(List.of("T01")).covers("T011")).isFalse();
        assertThat(Jurisdiction.of(List.of("T01")).covers(null)).isFalse();
        assertThat(Jurisdiction.of(List.of()).covers("T01")).isFalse();
    }
}
