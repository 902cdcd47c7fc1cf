package org.tianwang.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadingMarkTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1000 * MILLI;

    private final ReadingMark mark = new ReadingMark(Duration.ofSeconds(1), 0);

    @Test
    void shouldBeginAtTheBeginning() {
        assertThat(mark.next(0)).isEqualTo(ReadingMark.BEGINNING);
    }

    /** What was sent just now may still get a late neighbour, and is walked past again. */
    @Test
    void shouldStayBehindWhatWasSentJustNow() {
        mark.sent(100, 100 * MILLI);
        assertThat(mark.next(100 * MILLI)).isEqualTo(ReadingMark.BEGINNING);

        mark.sent(200, 200 * MILLI);
        assertThat(mark.next(200 * MILLI)).as("200 was sent just now").isEqualTo(ReadingMark.BEGINNING);

        mark.sent(300, 399 * MILLI);
        assertThat(mark.next(399 * MILLI)).isEqualTo(ReadingMark.BEGINNING);

        mark.sent(400, 400 * MILLI);
        assertThat(mark.next(400 * MILLI)).isEqualTo(200);
    }

    @Test
    void shouldLookThroughEverythingOnceASecond() {
        for (int time = 1; time <= 30; time++) {
            mark.sent(time * 100, time * SECOND / 10);
        }
        assertThat(mark.next(3 * SECOND)).isEqualTo(ReadingMark.BEGINNING);
        assertThat(mark.next(3 * SECOND + 1)).isPositive();
        assertThat(mark.next(4 * SECOND - 1)).isPositive();
        assertThat(mark.next(4 * SECOND)).isEqualTo(ReadingMark.BEGINNING);
    }

    /** The row of a late transaction has a low number. */
    @Test
    void shouldNotGoBackForALateRow() {
        mark.sent(500, SECOND);
        mark.sent(7, 2 * SECOND);
        mark.sent(8, 3 * SECOND);
        mark.next(3 * SECOND);

        assertThat(mark.next(3 * SECOND + 1)).isEqualTo(500);
    }

    @Test
    void shouldForgetEverythingWhenAnotherMayHaveBeenAtWork() {
        mark.sent(500, SECOND);
        mark.sent(600, 2 * SECOND);

        mark.startOver(2 * SECOND);

        assertThat(mark.next(2 * SECOND + 1)).isEqualTo(ReadingMark.BEGINNING);
        mark.sent(700, 2 * SECOND + 2);
        assertThat(mark.next(2 * SECOND + 3)).isEqualTo(ReadingMark.BEGINNING);
    }
}
