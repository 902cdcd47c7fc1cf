package org.tianwang.alert.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StageClockRowTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final StageClockRow row = row();

    @Test
    void shouldTakeABreachBackWhenTheStepWasMadeInTime() {
        row.escalated(START.plusSeconds(60));
        assertThat(row.breachedAt).isEqualTo(START.plusSeconds(30));

        row.done(START.plusSeconds(10));

        assertThat(row.breachedAt).isNull();
    }

    @Test
    void shouldBeLateAfterItsTimeOnlyAndStayAsItWasDoneFirst() {
        row.done(START.plusSeconds(30).plusMillis(1));
        assertThat(row.breachedAt).isEqualTo(START.plusSeconds(30));
        row.done(START.plusSeconds(5));
        assertThat(row.doneAt).isEqualTo(START.plusSeconds(30).plusMillis(1));

        StageClockRow exact = row();
        exact.done(START.plusSeconds(30));
        assertThat(exact.breachedAt).isNull();
    }

    @Test
    void shouldNeverHaveTakenLessThanNoTime() {
        row.done(START.minusSeconds(3600));

        assertThat(row.doneAt).isEqualTo(START);
        assertThat(row.breachedAt).isNull();
    }

    private static StageClockRow row() {
        StageClockRow row = new StageClockRow();
        row.startedAt = START;
        row.dueAt = START.plusSeconds(30);
        row.nextEscalation = row.dueAt;
        return row;
    }
}
