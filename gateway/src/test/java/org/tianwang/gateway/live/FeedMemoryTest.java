package org.tianwang.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedMemoryTest {

    private static Remembered event(int partition, long offset) {
        return new Remembered(
                new FeedEvent(FeedKind.ALERT, 0, partition, offset, List.of("T01"), Set.of(), Set.of(), null),
                Buffer.buffer());
    }

    private static Positions at(long first, long second) {
        var positions = new Positions();
        positions.moveTo(0, 0, first);
        positions.moveTo(0, 1, second);
        return positions;
    }

    @Test
    void shouldGiveWhatWasMissedInTheOrderRead() {
        var memory = new FeedMemory(10, at(5, 0));
        memory.add(event(0, 5));
        memory.add(event(1, 0));
        memory.add(event(0, 6));

        var missed = memory.since(at(6, 0));

        assertThat(missed).extracting(m -> m.event().offset()).containsExactly(0L, 6L);
        assertThat(memory.covers(at(6, 0))).isTrue();
    }

    @Test
    void shouldKnowThatItDoesNotReachBackBeforeItsStart() {
        var memory = new FeedMemory(10, at(5, 0));

        assertThat(memory.covers(at(5, 0))).isTrue();
        assertThat(memory.covers(at(4, 0))).isFalse();
        assertThat(memory.covers(new Positions())).isFalse();
    }

    @Test
    void shouldNoLongerCoverWhatItHasForgotten() {
        var memory = new FeedMemory(2, at(5, 0));
        memory.add(event(0, 5));
        memory.add(event(1, 0));
        memory.add(event(0, 8));

        assertThat(memory.covers(at(5, 0))).isFalse();
        assertThat(memory.covers(at(6, 0))).isTrue();
        assertThat(memory.completeFrom().next(0, 0)).isEqualTo(6);
        assertThat(memory.since(at(6, 0))).hasSize(2);
    }

    @Test
    void shouldTakeAPartitionThatAppearedLaterAsCompleteFromItsBeginning() {
        var memory = new FeedMemory(10, at(5, 0));
        memory.add(event(2, 0));

        assertThat(memory.covers(at(5, 0))).isTrue();
        assertThat(memory.since(at(5, 0))).hasSize(1);
    }
}
