package org.tianwang.ingest.pipeline;

import java.time.Duration;
import java.time.Instant;

/** Whether something has happened so many times within a span. One thread. */
final class Recent {
    private final Instant[] times;
    private final Duration span;
    private int oldest;

    Recent(int often, Duration span) {
        this.times = new Instant[often];
        this.span = span;
    }

    void note(Instant at) {
        times[oldest] = at;
        oldest = (oldest + 1) % times.length;
    }

    boolean often(Instant now) {
        Instant first = times[oldest];
        return first != null && first.plus(span).isAfter(now);
    }
}
