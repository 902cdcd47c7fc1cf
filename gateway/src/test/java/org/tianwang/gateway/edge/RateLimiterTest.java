package org.tianwang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final AtomicLong now = new AtomicLong();
    private final RateLimiter limiter = new RateLimiter(10, 3, 2, now::get);

    @Test
    void shouldAdmitBurstThenRefillEvenly() {
        assertThat(IntStream.range(0, 5).filter(i -> limiter.admits("a")).count())
                .isEqualTo(3);

        now.set(99_999_999);
        assertThat(limiter.admits("a")).isFalse();
        now.set(100_000_001);
        assertThat(limiter.admits("a")).isTrue();
        assertThat(limiter.admits("a")).isFalse();
    }

    @Test
    void shouldNeverSaveMoreThanTheBurst() {
        limiter.admits("a");
        now.set(3_600_000_000_000L);

        assertThat(IntStream.range(0, 10).filter(i -> limiter.admits("a")).count())
                .isEqualTo(3);
    }

    @Test
    void shouldKeepUsersApartAndForgetTheOneUnseenForLongest() {
        IntStream.range(0, 4).forEach(i -> limiter.admits("a"));
        assertThat(limiter.admits("b")).isTrue();
        assertThat(limiter.admits("a")).isFalse();

        limiter.admits("c");

        assertThat(limiter.size()).isEqualTo(2);
        assertThat(limiter.admits("a")).as("seen after b, so b went").isFalse();
    }

    @Test
    void shouldNotBreakWhenTheClockStepsBack() {
        now.set(1_000_000_000);
        limiter.admits("a");
        now.set(0);

        assertThat(limiter.admits("a")).isTrue();
    }
}
