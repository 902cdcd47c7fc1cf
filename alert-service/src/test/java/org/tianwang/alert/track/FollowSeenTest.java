package org.tianwang.alert.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.purpose.Purpose;

class FollowSeenTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final Follow follow = Follow.start(
            UUID.randomUUID(),
            new Follow.Start("豫A12345", UUID.randomUUID(), "T01", new Purpose("A-1", "fled"), Duration.ofHours(4)),
            "investigator",
            START);

    @Test
    void shouldTellOfAnotherCameraAtOnceAndOfTheSameOneAfterAWhile() {
        assertThat(seen("east", 0)).isTrue();
        assertThat(seen("east", AGAIN.toSeconds())).isFalse();
        assertThat(seen("east", AGAIN.toSeconds() + 1)).isTrue();
        assertThat(seen("west", AGAIN.toSeconds() + 2)).isTrue();
    }

    @Test
    void shouldTellOfAReadingThatComesLateAndTakeNothingBack() {
        assertThat(seen("west", 100)).isTrue();

        assertThat(seen("east", 40)).isTrue();

        assertThat(seen("west", 110)).as("it has not moved since").isFalse();
        assertThat(follow.sightings).isEqualTo(3);
    }

    private boolean seen(String camera, long second) {
        return follow.seen(camera, START.plusSeconds(second), AGAIN);
    }
}
