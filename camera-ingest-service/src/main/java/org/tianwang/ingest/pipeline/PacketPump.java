package org.tianwang.ingest.pipeline;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.stream.StreamFault;

/**
 * One listener's queue and thread. {@link #offer} never waits: when the queue is full, packets are thrown away up to the
 * next key frame for which there is room. A platform thread, because listeners call native code that would pin a
 * virtual one to its carrier.
 */
final class PacketPump implements PacketTap {
    private static final System.Logger LOG = System.getLogger(PacketPump.class.getName());
    private static final long MOST_BYTES = 32L << 20;

    private final PacketListener listener;
    private final Consumer<PacketPump> onClose;
    private final Queue<Item> queue = new ArrayDeque<>();
    private final int capacity;
    private long queuedBytes;
    private boolean waitsForKey = true;
    private boolean lossy;
    private VideoFormat queuedFormat;
    private boolean closed;

    /** A packet with the format it belongs to, or the end of a format's stream. */
    private record Item(VideoFormat format, VideoPacket packet, boolean afterLoss, StreamFault fault) {}

    /** @param onClose is told when the listener leaves, from any thread */
    PacketPump(PacketListener listener, int capacity, Consumer<PacketPump> onClose) {
        this.listener = listener;
        this.capacity = capacity;
        this.onClose = onClose;
    }

    void start(String name) {
        Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** @param packet stays the caller's */
    synchronized void offer(VideoFormat format, VideoPacket packet) {
        if (closed || waitsForKey && !packet.key()) {
            return;
        }
        if (queue.size() >= capacity || queuedBytes + packet.bytes() > MOST_BYTES) {
            lossy |= queuedFormat == format;
            waitsForKey = true;
            return;
        }
        queue.add(new Item(format, packet.share(), lossy, null));
        queuedBytes += packet.bytes();
        queuedFormat = format;
        lossy = false;
        waitsForKey = false;
        notifyAll();
    }

    /** Tells of an end only if something of the stream was ever queued, so that ends cannot pile up. */
    synchronized void end(StreamFault fault) {
        if (!closed && queuedFormat != null) {
            queue.add(new Item(queuedFormat, null, false, fault));
            notifyAll();
        }
        queuedFormat = null;
        lossy = false;
        waitsForKey = true;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            drop();
            notifyAll();
        }
        onClose.accept(this);
    }

    private void drop() {
        for (Item item : queue) {
            if (item.packet() != null) {
                item.packet().close();
            }
        }
        queue.clear();
        queuedBytes = 0;
    }

    private void run() {
        try {
            VideoFormat opened = null;
            for (Item item = take(); item != null; item = take()) {
                opened = deliver(item, opened);
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "packet listener interrupted");
        } catch (RuntimeException | OutOfMemoryError e) { // native memory, too, ends in the latter
            LOG.log(System.Logger.Level.ERROR, "a packet listener failed and is detached", e);
        } finally {
            close();
            listener.detached();
        }
    }

    private synchronized Item take() throws InterruptedException {
        while (queue.isEmpty() && !closed) {
            wait();
        }
        Item item = queue.poll();
        if (item != null && item.packet() != null) {
            queuedBytes -= item.packet().bytes();
        }
        return item;
    }

    /** @return the format that is open now */
    private VideoFormat deliver(Item item, VideoFormat opened) {
        if (item.fault() != null) {
            listener.ended(item.fault());
            return null;
        }
        try (VideoPacket packet = item.packet()) {
            if (opened != item.format()) {
                listener.opened(item.format());
            } else if (item.afterLoss()) {
                listener.lost();
            }
            listener.packet(packet);
            return item.format();
        }
    }
}
