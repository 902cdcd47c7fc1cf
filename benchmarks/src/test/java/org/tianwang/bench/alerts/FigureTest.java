package org.tianwang.bench.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void shouldTellAimFromLimitAndLimitFromMissed() {
        assertThat(Figure.atMost("p50", 8, " ms", 15, 8).reached()).isEqualTo("aim");
        assertThat(Figure.atMost("p50", 15, " ms", 15, 8).reached()).isEqualTo("limit");
        assertThat(Figure.atMost("p50", 15.01, " ms", 15, 8).reached()).isEqualTo("NO");
        assertThat(Figure.atLeast("ratio", 0.8, "", 0.5, 0.8).reached()).isEqualTo("aim");
        assertThat(Figure.atLeast("ratio", 0.5, "", 0.5, 0.8).reached()).isEqualTo("limit");
        assertThat(Figure.atLeast("ratio", 0.49, "", 0.5, 0.8).reached()).isEqualTo("NO");
    }
}
