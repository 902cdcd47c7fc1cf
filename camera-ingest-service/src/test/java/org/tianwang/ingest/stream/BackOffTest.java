package org.tianwang.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(1));

    @Test
    void shouldDoubleWithinItsJitterUpToTheLongest() {
        for (int ceiling : new int[] {1000, 2000, 4000, 8000, 16_000, 30_000, 30_000}) {
            assertThat(backOff.next()).isBetween(Duration.ofMillis(ceiling / 2), Duration.ofMillis(ceiling));
        }
    }

    @Test
    void shouldStartAnewWhenTheStreamHasRun() {
        for (int i = 0; i < 100; i++) {
            backOff.next();
        }

        backOff.reset();

        assertThat(backOff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
}
