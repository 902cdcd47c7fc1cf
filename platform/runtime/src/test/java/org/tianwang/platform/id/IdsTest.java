package org.tianwang.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void shouldBeVersionSevenAndSortByTime() {
        UUID early = Ids.next(Clock.fixed(Instant.ofEpochMilli(1_000), ZoneOffset.UTC));
        UUID late = Ids.next(Clock.fixed(Instant.ofEpochMilli(1_001), ZoneOffset.UTC));

        assertThat(early.version()).isEqualTo(7);
        assertThat(early.variant()).isEqualTo(2);
        assertThat(early.toString()).isLessThan(late.toString());
    }

    @Test
    void shouldNotRepeatWithinAMillisecond() {
        Clock still = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(Ids.next(still));
        }
        assertThat(ids).hasSize(10_000);
    }

    @Test
    void shouldGiveTheSameNameTheSameIdAndKeepPartsApart() {
        assertThat(Ids.named("a", "b")).isEqualTo(Ids.named("a", "b"));
        assertThat(Ids.named("a", "b")).isNotEqualTo(Ids.named("ab"));
        assertThat(Ids.named("a", "b")).isNotEqualTo(Ids.named("ab", ""));
        assertThat(Ids.named("a").version()).isEqualTo(8);
    }
}
