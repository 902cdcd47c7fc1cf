package org.tianwang.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MotionMeterTest {
    private final MotionMeter meter = new MotionMeter();

    @Test
    void shouldSeeNothingWhenOnlyNoiseChanges() {
        meter.measure(plain(100));

        assertThat(meter.measure(plain(110))).isZero();
    }

    @Test
    void shouldMeasureTheShareThatMoves() {
        meter.measure(plain(100));
        byte[] moved = plain(100);
        Arrays.fill(moved, 0, 50, (byte) 200);

        assertThat(meter.measure(moved)).isEqualTo(0.05);
    }

    @Test
    void shouldTakeADarkenedSceneAsTheNewOneAtOnce() {
        meter.measure(plain(200));
        meter.measure(plain(20));

        assertThat(meter.measure(plain(20))).isZero();
    }

    @Test
    void shouldStartAnewWhenTheResolutionChanges() {
        meter.measure(plain(100));

        assertThat(meter.measure(new byte[500])).isZero();
    }

    private static byte[] plain(int brightness) {
        byte[] luma = new byte[1000];
        Arrays.fill(luma, (byte) brightness);
        return luma;
    }
}
