package org.tianwang.alert.shift;

import java.time.Instant;

/** One shift as it falls: {@code from} belongs to it, {@code to} does not. */
public record Turn(Instant from, Instant to) {

    public boolean covers(Instant when) {
        return !when.isBefore(from) && when.isBefore(to);
    }

    boolean overlaps(Turn other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
