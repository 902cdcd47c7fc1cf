package org.tianwang.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentChainTest {
    private static final UUID CAMERA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Segment SEGMENT =
            new Segment(CAMERA, 7, FROM, FROM.plusSeconds(10), 1000, "ab", null, SegmentChain.GENESIS);

    @Test
    void shouldHashTheSameInEveryVersionOfThisProgram() {
        assertThat(SegmentChain.hash(SEGMENT))
                .isEqualTo("a52b257da5744990d1090e5839e901f868ed4fb6ae498c69ddeb3d3bde1fff54");
    }

    @ParameterizedTest
    @MethodSource
    void shouldHashDifferentlyWhenAnythingIsChanged(Segment changed) {
        assertThat(SegmentChain.hash(changed)).isNotEqualTo(SegmentChain.hash(SEGMENT));
    }

    static Stream<Segment> shouldHashDifferentlyWhenAnythingIsChanged() {
        Instant to = SEGMENT.to();
        return Stream.of(
                new Segment(new UUID(0, 2), 7, FROM, to, 1000, "ab", null, SegmentChain.GENESIS),
                new Segment(CAMERA, 8, FROM, to, 1000, "ab", null, SegmentChain.GENESIS),
                new Segment(CAMERA, 7, FROM.plusMillis(1), to, 1000, "ab", null, SegmentChain.GENESIS),
                new Segment(CAMERA, 7, FROM, to.plusMillis(1), 1000, "ab", null, SegmentChain.GENESIS),
                new Segment(CAMERA, 7, FROM, to, 1001, "ab", null, SegmentChain.GENESIS),
                new Segment(CAMERA, 7, FROM, to, 1000, "ac", null, SegmentChain.GENESIS),
                new Segment(CAMERA, 7, FROM, to, 1000, "ab", "", SegmentChain.GENESIS),
                new Segment(CAMERA, 7, FROM, to, 1000, "ab", null, "1".repeat(64)));
    }

    @Test
    void shouldCallItAGapOnlyBeyondTheTolerance() {
        assertThat(SegmentChain.isGap(SEGMENT, after(SegmentChain.TOLERANCE.toMillis())))
                .isFalse();
        assertThat(SegmentChain.isGap(SEGMENT, after(SegmentChain.TOLERANCE.toMillis() + 1)))
                .isTrue();
    }

    private static Segment after(long millis) {
        Instant from = SEGMENT.to().plusMillis(millis);
        return new Segment(CAMERA, 8, from, from.plusSeconds(10), 1, "ab", null, SegmentChain.hash(SEGMENT));
    }
}
