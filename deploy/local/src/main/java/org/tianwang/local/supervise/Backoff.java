package org.tianwang.local.supervise;

import java.time.Duration;

/**
 * How long to wait before a child that died is started again: doubling up to a limit, and back to the beginning once it
 * has run well for a while. One that dies at once shall not eat the machine; one that died once in a week shall be back
 * at once.
 */
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final Duration good;
    private Duration next;

    public Backoff(Duration first, Duration longest, Duration good) {
        this.first = first;
        this.longest = longest;
        this.good = good;
        this.next = first;
    }

    public static Backoff standard() {
        return new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    /** The wait after a run of this length. */
    public synchronized Duration after(Duration ran) {
        if (ran.compareTo(good) >= 0) {
            next = first;
        }
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return wait;
    }
}
