package org.tianwang.gateway.edge;

/** A token bucket: so many calls at once, refilled evenly. Times are nanoseconds of a monotonic clock. Not thread-safe. */
final class TokenBucket {

    private final double perNano;
    private final double capacity;
    private double tokens;
    private long at;

    TokenBucket(int perSecond, int burst, long now) {
        this.perNano = perSecond / 1e9;
        this.capacity = burst;
        this.tokens = burst;
        this.at = now;
    }

    boolean take(long now) {
        tokens = Math.min(capacity, tokens + Math.max(0, now - at) * perNano);
        at = now;
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}
