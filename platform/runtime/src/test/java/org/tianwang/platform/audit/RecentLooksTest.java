package org.tianwang.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentLooksTest {
    private static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private final Hands hands = new Hands();
    private final RecentLooks<String> looks = new RecentLooks<>(ONE_LOOK, 2, hands);
    private final List<String> written = new ArrayList<>();

    @Test
    void shouldWriteAgainAtTheVeryEndOfTheTimeAndNotBefore() {
        look("a");
        hands.now = hands.now.plus(ONE_LOOK).minusNanos(1);
        look("a");
        assertThat(written).containsExactly("a");

        hands.now = hands.now.plusNanos(1);
        look("a");
        assertThat(written).containsExactly("a", "a");
    }

    @Test
    void shouldTellPeopleAndPagesApart() {
        look("a");
        look("b");
        look("a");

        assertThat(written).containsExactly("a", "b");
    }

    @Test
    void shouldRatherWriteTwiceThanRememberWithoutEnd() {
        look("a");
        look("b");
        look("c");
        look("a");

        assertThat(written).containsExactly("a", "b", "c", "a");
    }

    @Test
    void shouldRememberNothingThatCouldNotBeWritten() {
        assertThatThrownBy(() -> looks.once("a", () -> {
                    throw new IllegalStateException("trail");
                }))
                .isInstanceOf(IllegalStateException.class);

        look("a");
        assertThat(written).containsExactly("a");
    }

    @Test
    void shouldWriteWhenTheClockWasSetBack() {
        look("a");
        hands.now = hands.now.minus(Duration.ofHours(3));
        look("a");

        assertThat(written).containsExactly("a", "a");
    }

    private void look(String what) {
        looks.once(what, () -> written.add(what));
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-03-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
