package org.tianwang.gateway.edge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One token bucket per key. The map is bounded, the key unseen for longest goes first: an attacker with many addresses
 * may win fresh buckets, but never memory.
 */
public final class RateLimiter {

    private final int perSecond;
    private final int burst;
    private final LongSupplier nanos;
    private final Map<String, TokenBucket> buckets;

    public RateLimiter(int perSecond, int burst, int remembered, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanos = nanos;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
                return size() > remembered;
            }
        };
    }

    public synchronized boolean admits(String key) {
        long now = nanos.getAsLong();
        return buckets.computeIfAbsent(key, k -> new TokenBucket(perSecond, burst, now))
                .take(now);
    }

    synchronized int size() {
        return buckets.size();
    }
}
