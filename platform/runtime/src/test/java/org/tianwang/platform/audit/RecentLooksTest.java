package org.tianwang.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentLooksTest {
    private static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private final HandClock clock = new HandClock();
    private final RecentLooks looks = new RecentLooks(ONE_LOOK, 2, clock);
    private final List<String> written = new ArrayList<>();

    @Test
    void shouldWriteAgainAtTheVeryEndOfTheTimeAndNotBefore() {
        look("a");
        clock.advance(ONE_LOOK.minusNanos(1));
        look("a");
        assertThat(written).containsExactly("a");

        clock.advance(Duration.ofNanos(1));
        look("a");
        assertThat(written).containsExactly("a", "a");
    }

    @Test
    void shouldTellPeopleAndPagesApart() {
        look("a");
        look("wang", "a");
        look("a");
        look("wang", "b");

        assertThat(written).containsExactly("a", "a", "b");
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
        assertThatThrownBy(() -> looks.once("li", "a", () -> {
                    throw new IllegalStateException("trail");
                }))
                .isInstanceOf(IllegalStateException.class);

        look("a");
        assertThat(written).containsExactly("a");
    }

    @Test
    void shouldWriteWhenTheClockWasSetBack() {
        look("a");
        clock.advance(Duration.ofHours(-3));
        look("a");

        assertThat(written).containsExactly("a", "a");
    }

    private void look(String what) {
        look("li", what);
    }

    private void look(String user, String what) {
        looks.once(user, what, () -> written.add(what));
    }
}
