package org.tianwang.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {

    @Test
    void shouldComeBackAsItWent() {
        var positions = new Positions();
        positions.moveTo(0, 5, 1);
        positions.moveTo(0, 2, 127);
        positions.moveTo(1, 0, 128);
        positions.moveTo(3, 2, (1L << 48) + 3);

        var back = EventId.parse(new EventId(-7, positions).text()).orElseThrow();

        assertThat(back.epoch()).isEqualTo(-7);
        assertThat(back.positions().partitions(0)).isEqualTo(6);
        assertThat(back.positions().next(0, 5)).isEqualTo(1);
        assertThat(back.positions().next(0, 2)).isEqualTo(127);
        assertThat(back.positions().next(1, 0)).isEqualTo(128);
        assertThat(back.positions().partitions(2)).isZero();
        assertThat(back.positions().next(3, 2)).isEqualTo((1L << 48) + 3);
    }

    @Test
    void shouldBeCompactAndFitAHeader() {
        var positions = new Positions();
        for (int topic = 0; topic < 4; topic++) {
            for (int partition = 0; partition < 6; partition++) {
                positions.moveTo(topic, partition, 1_000_000);
            }
        }

        assertThat(new EventId(0x7fffffff, positions).text())
                .hasSizeLessThan(120)
                .matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "AA", "AQ", "%%%", "AQAAAAAA8", "AQD_____________w", "AQCACAAA", "AQAAAAAAAAA", "天网"})
    void shouldRefuseMalformedOnes(String text) {
        assertThat(EventId.parse(text)).isEmpty();
    }

    @Test
    void shouldNeverFailOnAnyBytes() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                bytes[0] = 1;
            }
            EventId.parse(Base64.getUrlEncoder().encodeToString(bytes))
                    .ifPresent(id -> assertThat(EventId.parse(id.text())).isPresent());
        }
        assertThat(EventId.parse("A".repeat(8193))).isEmpty();
        assertThat(EventId.parse(null)).isEmpty();
    }
}
