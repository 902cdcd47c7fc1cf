package org.tianwang.ingest.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.tianwang.ingest.mux.Fragment;

/**
 * One viewer's queue. Nobody waits for a viewer: when too much waits for him, all of it is thrown away and he goes on
 * at the next key frame, which he is told. Thread-safe.
 */
final class LiveViewer {
    private static final int MOST_FRAGMENTS = 25; // five seconds
    private static final long MOST_BYTES = 8L << 20;

    private final Outlet outlet;
    private final Clock clock;
    private Instant lastWrite;
    private final Queue<Item> queue = new ArrayDeque<>();
    private int fragments;
    private long bytes;
    private int allowance = MOST_FRAGMENTS;
    private boolean waitsForKey = true;
    private boolean lost;
    private boolean closed;

    private record Item(String text, byte[] bytes, boolean fragment) {
        int size() {
            return bytes == null ? 0 : bytes.length;
        }
    }

    LiveViewer(Outlet outlet, Clock clock) {
        this.outlet = outlet;
        this.clock = clock;
        this.lastWrite = clock.instant();
        outlet.onDrain(this::flush);
    }

    /** @param group the current group, which comes on top of what may wait */
    synchronized void begin(String format, byte[] init, List<Fragment> group) {
        allowance = MOST_FRAGMENTS + group.size();
        restart();
        put(new Item(format, null, false));
        put(new Item(null, init, false));
        group.forEach(this::offer);
        flush();
    }

    synchronized void tell(String message) {
        put(new Item(message, null, false));
        flush();
    }

    /** The next fragment must begin with a key frame; what waits of the old stream is of no use any more. */
    synchronized void restart() {
        drop();
        waitsForKey = true;
        lost = false;
    }

    synchronized void offer(Fragment fragment) {
        if (closed || waitsForKey && !fragment.key()) {
            return;
        }
        if (fragments >= allowance || bytes + fragment.bytes().length > MOST_BYTES) {
            dropFragments();
            lost = true;
            waitsForKey = true;
            if (!fragment.key()) {
                return;
            }
        }
        waitsForKey = false;
        if (lost) {
            lost = false;
            put(new Item(LiveMessages.lost(), null, false));
        }
        put(new Item(null, fragment.bytes(), true));
        flush();
    }

    /** Texts and the initialisation segment stay: the player needs them. Their number is small and bounded by events. */
    private void dropFragments() {
        queue.removeIf(Item::fragment);
        count();
    }

    private void drop() {
        queue.clear();
        count();
    }

    private void count() {
        fragments = 0;
        bytes = queue.stream().mapToLong(Item::size).sum();
    }

    private void put(Item item) {
        if (closed || queue.size() > 4 * allowance) {
            return;
        }
        queue.add(item);
        fragments += item.fragment() ? 1 : 0;
        bytes += item.size();
    }

    private synchronized void flush() {
        while (!closed && !queue.isEmpty() && !outlet.full()) {
            lastWrite = clock.instant();
            Item item = queue.poll();
            fragments -= item.fragment() ? 1 : 0;
            bytes -= item.size();
            if (item.text() != null) {
                outlet.text(item.text());
            } else {
                outlet.binary(item.bytes());
            }
        }
    }

    /** Whether something waits for him that he has not taken for so long. */
    synchronized boolean stuck(Duration patience) {
        return !queue.isEmpty() && lastWrite.plus(patience).isBefore(clock.instant());
    }

    void close(LiveEnd reason) {
        synchronized (this) {
            closed = true;
            drop();
        }
        outlet.close(reason);
    }
}
