package org.tianwang.ingest.detect;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Shares one thread among cameras. Each camera has one place in which its newest offer waits; a newer one takes the place
 * of an older (the latest wins, the drop is counted). Cameras with a waiting offer are served in turn, at most
 * {@code perSecond} in all, so that a busy camera cannot starve a quiet one and offering never blocks.
 *
 * @param <O> what is offered; closed after its look, or when it gave way to a newer one
 */
public final class FairLooks<O extends FairLooks.Offer> implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FairLooks.class.getName());

    private static final long STACK = 8L << 20; // native code runs on it, whatever -Xss says

    /** Holds native memory until it is closed. */
    public interface Offer extends AutoCloseable {
        @Override
        void close();
    }

    private final Consumer<O> look;
    private final Runnable dropped;
    private final long nanosBetween;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition offered = lock.newCondition();
    private final Map<String, O> waiting = new HashMap<>();
    private final Queue<String> turns = new ArrayDeque<>();
    private final Thread worker;
    private boolean stopped;

    /**
     * @param name the thread's
     * @param look called on the thread, one at a time
     * @param dropped called for each offer that gave way to a newer one
     */
    public FairLooks(String name, double perSecond, Consumer<O> look, Runnable dropped) {
        this.look = look;
        this.dropped = dropped;
        this.nanosBetween = (long) (1_000_000_000 / perSecond);
        this.worker = Thread.ofPlatform().name(name).stackSize(STACK).daemon().start(this::work);
    }

    /** @param offer becomes this object's, which closes it */
    public void offer(String cameraId, O offer) {
        lock.lock();
        try {
            if (stopped) {
                offer.close();
                return;
            }
            O older = waiting.put(cameraId, offer);
            if (older == null) {
                turns.add(cameraId);
                offered.signal();
            } else {
                older.close();
                dropped.run();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what waits for a camera that is being stopped. */
    public void withdraw(String cameraId) {
        lock.lock();
        try {
            O offer = waiting.remove(cameraId);
            if (offer != null) {
                turns.remove(cameraId);
                offer.close();
            }
        } finally {
            lock.unlock();
        }
    }

    public int queued() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        try {
            long notBefore = System.nanoTime();
            while (true) {
                awaitOffer();
                TimeUnit.NANOSECONDS.sleep(notBefore - System.nanoTime());
                notBefore = Math.max(notBefore, System.nanoTime() - nanosBetween) + nanosBetween;
                serveNext();
            }
        } catch (InterruptedException stop) {
            LOG.log(System.Logger.Level.DEBUG, "looks stop");
        }
    }

    private void awaitOffer() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (turns.isEmpty()) {
                offered.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes the next camera's offer only now, after the wait, so that it is the newest. */
    private void serveNext() {
        String camera;
        O next;
        lock.lock();
        try {
            camera = turns.poll();
            next = camera == null ? null : waiting.remove(camera);
        } finally {
            lock.unlock();
        }
        if (next != null) {
            LOG.log(System.Logger.Level.DEBUG, "look queue={0} camera={1}", worker.getName(), camera);
            try (O offer = next) {
                look.accept(offer);
            } catch (RuntimeException | OutOfMemoryError e) { // native memory, too, ends in the latter
                LOG.log(System.Logger.Level.WARNING, "a picture could not be analysed", e);
            }
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            stopped = true;
        } finally {
            lock.unlock();
        }
        worker.interrupt();
        try {
            worker.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.lock();
        try {
            waiting.values().forEach(Offer::close);
            waiting.clear();
            turns.clear();
        } finally {
            lock.unlock();
        }
    }
}
