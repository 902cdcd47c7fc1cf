package org.tianwang.ingest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tianwang.testing.MutableClock;

class AttemptsTest {
    private final MutableClock clock = new MutableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final Attempts attempts = new Attempts(2, Duration.ofMinutes(1), 3, clock);

    @Test
    void shouldAdmitAgainExactlyWhenTheWindowIsOver() {
        assertThat(attempts.admits("a")).isTrue();
        assertThat(attempts.admits("a")).isTrue();
        assertThat(attempts.admits("a")).isFalse();
        assertThat(attempts.admits("b")).isTrue();

        clock.advance(Duration.ofMillis(59_999));
        assertThat(attempts.admits("a")).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(attempts.admits("a")).isTrue();
    }

    @Test
    void shouldForgetWhoIsUnseenForLongest() {
        attempts.admits("a");
        attempts.admits("a");
        attempts.admits("b");
        attempts.admits("c");
        attempts.admits("d");

        assertThat(attempts.exhausted("a")).isFalse();
    }
}
