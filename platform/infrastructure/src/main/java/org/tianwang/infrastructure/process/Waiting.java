package org.tianwang.infrastructure.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Polls until a child is ready, its process ends or patience does. */
public final class Waiting {
    private static final long STEP_MILLIS = 50;

    private Waiting() {}

    /** Throws the child's failure, with its last log lines, when it dies or does not become ready in time. */
    public static void untilReady(ChildProcess child, Duration patience, BooleanSupplier ready) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.isAlive()) {
                throw child.failure("ended");
            }
            if (System.nanoTime() > deadline) {
                throw child.failure("was not ready after " + patience.toSeconds() + " s");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a child to become ready", e);
        }
    }
}
