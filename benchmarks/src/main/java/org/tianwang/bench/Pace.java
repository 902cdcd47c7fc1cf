package org.tianwang.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Says when the next record is due. A generator that falls behind catches up, so that a stall is not left out. */
public final class Pace {
    private final long start = System.nanoTime();
    private final int rate;

    public Pace(int rate) {
        this.rate = rate;
    }

    /** Waits until the nth record is due and gives that time, from which latency counts, sent late or not. */
    public long await(int number) {
        long due = start + (long) ((double) number / rate * TimeUnit.SECONDS.toNanos(1));
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
        return due;
    }
}
