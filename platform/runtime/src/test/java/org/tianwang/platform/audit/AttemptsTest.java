package org.tianwang.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tianwang.platform.audit.Attempts.Entry;

class AttemptsTest {

    private final HandClock clock = new HandClock();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void shouldWriteTheSamePersonsAttemptAtTheSameSubjectOnceInAWhile() {
        assertThat(attempts.take("li", "case", "1")).isEqualTo(Entry.WRITE);
        clock.advance(Attempts.ONE_ATTEMPT.minusMillis(1));
        assertThat(attempts.take("li", "case", "1")).isEqualTo(Entry.NONE);
        clock.advance(Duration.ofMillis(1));
        assertThat(attempts.take("li", "case", "1")).isEqualTo(Entry.WRITE);
    }

    @Test
    void shouldTellPersonsAndSubjectsApart() {
        attempts.take("li", "case", "1");

        assertThat(attempts.take("wang", "case", "1")).isEqualTo(Entry.WRITE);
        assertThat(attempts.take("li", "case", "2")).isEqualTo(Entry.WRITE);
        assertThat(attempts.take("li", "incident", "1")).isEqualTo(Entry.WRITE);
    }

    @Test
    void shouldEndAPersonsLinesWithOneThatSaysSoAndBeginAnewAfterTheHour() {
        for (int i = 0; i < Attempts.MOST_OF_A_PERSON; i++) {
            assertThat(attempts.take("li", "case", "" + i)).isEqualTo(Entry.WRITE);
        }
        assertThat(attempts.take("li", "case", "one more")).isEqualTo(Entry.WRITE_LAST);
        assertThat(attempts.take("li", "case", "and another")).isEqualTo(Entry.NONE);
        assertThat(attempts.take("wang", "case", "one more")).isEqualTo(Entry.WRITE);

        clock.advance(Attempts.WINDOW);
        assertThat(attempts.take("li", "case", "and another")).isEqualTo(Entry.WRITE);
    }

    @Test
    void shouldWriteTheNextAttemptWhereTheEntryOfOneWasRefused() {
        for (int i = 0; i <= Attempts.MOST_OF_A_PERSON; i++) {
            assertThat(attempts.take("li", "case", "1")).isEqualTo(Entry.WRITE);
            attempts.forget("li", "case", "1");
        }
        assertThat(attempts.take("li", "case", "1")).isEqualTo(Entry.WRITE);
        assertThat(attempts.take("li", "case", "1")).isEqualTo(Entry.NONE);
    }

    @Test
    void shouldSayThatThereAreMoreWithTheNextOneWhereThatWasRefused() {
        for (int i = 0; i < Attempts.MOST_OF_A_PERSON; i++) {
            attempts.take("li", "case", "" + i);
        }
        assertThat(attempts.take("li", "case", "one more")).isEqualTo(Entry.WRITE_LAST);
        attempts.forget("li", "case", "one more");

        assertThat(attempts.take("li", "case", "and another")).isEqualTo(Entry.WRITE_LAST);
        assertThat(attempts.take("li", "case", "yet another")).isEqualTo(Entry.NONE);
    }

    @Test
    void shouldWriteRatherThanBeSilentWhenTheClockIsSetBack() {
        attempts.take("li", "case", "1");
        clock.advance(Duration.ofMinutes(-1));

        assertThat(attempts.take("li", "case", "1")).isEqualTo(Entry.WRITE);
    }
}
