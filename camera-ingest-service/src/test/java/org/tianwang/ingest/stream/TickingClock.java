package org.tianwang.ingest.stream;

import java.time.Duration;
import java.time.Instant;
import org.tianwang.testing.MutableClock;

/** Goes on by a step whenever it is looked at, which a source does twice a picture: for its packet and for itself. */
public final class TickingClock extends MutableClock {
    private final Duration step;

    public TickingClock(Duration step) {
        super(Instant.parse("2026-01-01T00:00:00Z"));
        this.step = step;
    }

    @Override
    public Instant instant() {
        advance(step);
        return super.instant();
    }
}
