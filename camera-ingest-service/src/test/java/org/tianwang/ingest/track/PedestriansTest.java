package org.tianwang.ingest.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.detect.NanoDet;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.StreamSource;

/** Tracker and detector together on the real clip, at the rate of one busy camera among several. */
class PedestriansTest {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    @Test
    void shouldFollowPeopleWithoutMakingManyOfOne() throws Exception {
        AtomicInteger ids = new AtomicInteger();
        Tracker tracker = new Tracker(Duration.ofSeconds(3), () -> "t" + ids.incrementAndGet());
        Set<String> people = new HashSet<>();
        int sightings = 0;
        try (NanoDet detector = new NanoDet(0.40, Set.of("person"));
                StreamSource source = Footage.unpaced(Footage.PEDESTRIANS)) {
            for (int i = 0; i < 200; i++) {
                try (VideoFrame picture = source.next()) {
                    if (i % 4 == 0) {
                        Tracker.Update update = tracker.update(START.plusMillis(i * 100L), detector.detect(picture));
                        update.seen().forEach(track -> people.add(track.id()));
                        sightings += update.seen().size();
                    }
                }
            }
        }

        assertThat(sightings).isGreaterThan(150);
        assertThat(people)
                .as("about eight people walk through these twenty seconds")
                .hasSizeBetween(5, 20);
    }
}
