package org.tianwang.local.supervise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.local.component.Component;
import org.tianwang.local.supervise.ComponentStatus.State;

/**
 * Keeps one component running. A start happens under the lock; a stop does not wait for one that is under way but ends
 * its process, which makes the start fail, and then makes sure.
 */
final class Supervised {
    private final Component component;
    private final Backoff backoff;
    private final ScheduledExecutorService workers;
    private final StatusBoard board;
    private final Consumer<String> say;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();

    private volatile boolean stopping;
    private volatile State state = State.WAITING;
    private Instant since;
    private int restarts;

    Supervised(Component component, Backoff backoff, Surroundings surroundings) {
        this.component = component;
        this.backoff = backoff;
        this.workers = surroundings.workers();
        this.board = surroundings.board();
        this.say = surroundings.say();
        this.clock = surroundings.clock();
        change(State.WAITING, "");
    }

    /** What all supervised components share. */
    record Surroundings(ScheduledExecutorService workers, StatusBoard board, Consumer<String> say, Clock clock) {}

    Component component() {
        return component;
    }

    State state() {
        return state;
    }

    /** Starts it and watches it from then on; a failure is the caller's to handle. */
    void start() {
        lock.lock();
        try {
            if (stopping) {
                throw new InfrastructureException(component.name() + " is being stopped");
            }
            change(state == State.RESTARTING ? State.RESTARTING : State.STARTING, "");
            component.start();
            change(State.READY, "");
        } catch (RuntimeException e) {
            change(State.FAILED, firstLine(e));
            throw e;
        } finally {
            lock.unlock();
        }
        component.onExit().thenAccept(code -> background(() -> ended(code), Duration.ZERO));
    }

    void stop() {
        stop(State.STOPPED);
    }

    /** Stopped for the time being, because a developer runs this service by other means. */
    void hold() {
        stop(State.HELD);
    }

    void release() {
        stopping = false;
        state = State.RESTARTING;
        background(this::startAgain, Duration.ZERO);
    }

    private void stop(State last) {
        stopping = true;
        component.stop();
        boolean locked = false;
        try {
            locked = lock.tryLock(20, TimeUnit.SECONDS);
            component.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (locked) {
                lock.unlock();
            }
        }
        change(last, "");
    }

    private void ended(int code) {
        if (stopping || component.isAlive()) {
            return;
        }
        Duration wait = backoff.after(Duration.between(since, clock.instant()));
        String how = ending(code);
        restarts++;
        change(State.RESTARTING, how);
        say.accept("%s %s; starting it again in %s s (log: %s)"
                .formatted(component.name(), how, seconds(wait), component.log()));
        background(this::startAgain, wait);
    }

    private void startAgain() {
        if (stopping) {
            return;
        }
        try {
            start();
            say.accept(component.name() + " is ready again");
        } catch (RuntimeException e) {
            if (stopping) {
                return;
            }
            Duration wait = backoff.after(Duration.ZERO);
            change(State.RESTARTING, firstLine(e));
            say.accept("%s did not come back: %s; next try in %s s"
                    .formatted(component.name(), firstLine(e), seconds(wait)));
            background(this::startAgain, wait);
        }
    }

    private void background(Runnable task, Duration delay) {
        try {
            workers.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException shuttingDown) {
            // The whole stack is going down: nothing is to be started any more.
        }
    }

    private void change(State next, String note) {
        state = next;
        since = clock.instant();
        long pid = component.isAlive() ? component.pid() : 0;
        board.put(new ComponentStatus(component.name(), next, pid, component.port(), restarts, since, note));
    }

    private static String ending(int code) {
        return code > 128 && code < 160 ? "was killed by signal " + (code - 128) : "ended with code " + code;
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static String seconds(Duration wait) {
        return wait.toMillis() % 1000 == 0
                ? Long.toString(wait.toSeconds())
                : "%.1f".formatted(wait.toMillis() / 1000.0);
    }
}
