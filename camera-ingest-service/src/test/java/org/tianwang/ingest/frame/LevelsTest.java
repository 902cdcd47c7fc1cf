package org.tianwang.ingest.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelsTest {

    /** Lengths that are, and are not, whole numbers of eight. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 15, 4096, 4099})
    void shouldReplaceEveryPixelByItself(int length) {
        byte[] pixels = new byte[length];
        new Random(length).nextBytes(pixels);
        byte[] replaced = pixels.clone();

        Levels.widened(16, 219, 0).replace(replaced);

        for (int i = 0; i < length; i++) {
            long expected = Math.clamp(Math.round(((pixels[i] & 0xff) - 16) * 255 / 219.0), 0, 255);
            assertThat(replaced[i] & 0xff).isEqualTo((int) expected);
        }
    }
}
