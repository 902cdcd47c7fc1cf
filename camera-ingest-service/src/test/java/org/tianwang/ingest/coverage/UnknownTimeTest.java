package org.tianwang.ingest.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.ingest.health.HealthSpan;

class UnknownTimeTest {
    private static final Instant START = Instant.parse("2026-11-24T16:00:00Z");
    private static final CoverageRange DAY = new CoverageRange(START, START.plusSeconds(1000));

    @Test
    void shouldKnowNothingOfACameraThatHasNoLedger() {
        assertThat(UnknownTime.of(List.of(), DAY))
                .extracting(CoverageStretch::kind, CoverageStretch::from, CoverageStretch::to)
                .containsExactly(tuple(CoverageKind.UNKNOWN, at(0), at(1000)));
    }

    @Test
    void shouldKnowNothingBeforeTheFirstEntry() {
        assertThat(UnknownTime.of(List.of(span(400, null)), DAY))
                .extracting(CoverageStretch::from, CoverageStretch::to)
                .containsExactly(tuple(at(0), at(400)));
    }

    @Test
    void shouldFindAGapBetweenEntriesAndOneAtTheEndInWhateverOrderTheyCome() {
        assertThat(UnknownTime.of(List.of(span(600, 900), span(-50, 300)), DAY))
                .extracting(CoverageStretch::from, CoverageStretch::to)
                .containsExactly(tuple(at(300), at(600)), tuple(at(900), at(1000)));
    }

    @Test
    void shouldCountNothingTwiceWhereEntriesOverlapOrReachBeyond() {
        assertThat(UnknownTime.of(List.of(span(-10, 700), span(100, 200), span(650, 2000)), DAY))
                .isEmpty();
    }

    @Test
    void shouldStopAtTheEndOfTheRange() {
        assertThat(UnknownTime.of(List.of(span(-10, 500), span(5000, null)), DAY))
                .extracting(CoverageStretch::from, CoverageStretch::to)
                .containsExactly(tuple(at(500), at(1000)));
    }

    private static HealthSpan span(long from, Integer to) {
        return new HealthSpan(
                UUID.randomUUID(), CameraHealth.ONLINE, null, List.of(), at(from), to == null ? null : at(to));
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }
}
