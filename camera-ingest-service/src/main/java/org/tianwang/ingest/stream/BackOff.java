package org.tianwang.ingest.stream;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubling from {@code first} to {@code longest}, each drawn at random from
 * its upper half, so that 300 cameras behind one switch do not all come back in the same second. Not thread-safe.
 */
public final class BackOff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int attempts;

    public BackOff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    public Duration next() {
        long ceiling = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempts++, 20));
        return Duration.ofMillis(ceiling / 2 + random.nextLong(ceiling / 2 + 1));
    }

    /** The stream has run: the next failure starts from the beginning. */
    public void reset() {
        attempts = 0;
    }
}
