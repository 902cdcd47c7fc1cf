package org.tianwang.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration GOOD = Duration.ofSeconds(60);

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5), GOOD);

    @Test
    void shouldDoubleUpToTheLimitWhenRunsAreShort() {
        assertThat(backoff.after(Duration.ZERO)).hasSeconds(1);
        assertThat(backoff.after(Duration.ZERO)).hasSeconds(2);
        assertThat(backoff.after(Duration.ZERO)).hasSeconds(4);
        assertThat(backoff.after(Duration.ZERO)).hasSeconds(5);
        assertThat(backoff.after(Duration.ZERO)).hasSeconds(5);
    }

    @Test
    void shouldBeginAgainAfterARunThatWasLongEnough() {
        backoff.after(Duration.ZERO);
        backoff.after(Duration.ZERO);

        assertThat(backoff.after(GOOD)).hasSeconds(1);
    }

    @Test
    void shouldNotBeginAgainOneMillisecondBefore() {
        backoff.after(Duration.ZERO);

        assertThat(backoff.after(GOOD.minusMillis(1))).hasSeconds(2);
    }
}
