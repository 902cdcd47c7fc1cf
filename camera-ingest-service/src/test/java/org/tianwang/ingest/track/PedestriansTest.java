package org.tianwang.ingest.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Detector and tracker together on the real clip, held against the people marked by hand in it. */
class PedestriansTest {
    private static TrackingQuality tracking;

    @BeforeAll
    static void detect() throws Exception {
        tracking = new TrackingQuality();
    }

    /** At the full rate of five looks a second, and at those left to a camera that shares the detector. */
    @ParameterizedTest(name = "a look every {0} tenths of a second")
    @CsvSource({"2,0.86,0.93,20", "4,0.86,0.91,18", "6,0.84,0.93,12", "10,0.82,0.92,14"})
    void shouldFindPeopleAndKeepTheirIds(int tenths, double recall, double precision, int switches) {
        TrackingQuality.Result quality = tracking.measure(tenths);

        System.out.printf("[figures] a look every %.1f s: %s%n", tenths / 10.0, quality.text());
        assertThat(quality.recall()).isGreaterThan(recall);
        assertThat(quality.precision()).isGreaterThan(precision);
        assertThat(quality.switches()).isLessThanOrEqualTo(switches);
    }
}
