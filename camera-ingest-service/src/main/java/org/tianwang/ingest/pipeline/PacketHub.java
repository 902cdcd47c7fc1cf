package org.tianwang.ingest.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.stream.PacketSink;
import org.tianwang.ingest.stream.StreamFault;

/**
 * Shares one stream's packets out to its listeners, and keeps the current group of pictures, so that a listener who
 * comes in its middle starts at once with its key frame. The reading thread calls it and never waits here.
 */
final class PacketHub implements PacketSink {
    private static final int LONGEST_GROUP = 600;
    private static final long LARGEST_GROUP = 8L << 20;

    private final String name;
    private final Runnable deserted;
    private final List<PacketPump> pumps = new ArrayList<>();
    private final Deque<VideoPacket> group = new ArrayDeque<>();
    private long groupBytes;
    private VideoFormat format;
    private boolean closed;

    /** @param deserted is told when the last listener has left */
    PacketHub(String name, Runnable deserted) {
        this.name = name;
        this.deserted = deserted;
    }

    synchronized void opened(VideoFormat opened) {
        clearGroup();
        format = opened;
    }

    @Override
    public synchronized void packet(VideoPacket packet) {
        keep(packet);
        pumps.forEach(pump -> pump.offer(format, packet));
    }

    /** A group too large to be kept is given up: who comes then waits for the next key frame. */
    private void keep(VideoPacket packet) {
        if (packet.key()) {
            clearGroup();
        } else if (group.isEmpty()) {
            return;
        }
        if (group.size() >= LONGEST_GROUP || groupBytes + packet.bytes() > LARGEST_GROUP) {
            clearGroup();
            return;
        }
        group.add(packet.share());
        groupBytes += packet.bytes();
    }

    private void clearGroup() {
        group.forEach(VideoPacket::close);
        group.clear();
        groupBytes = 0;
    }

    synchronized void ended(StreamFault fault) {
        clearGroup();
        format = null;
        pumps.forEach(pump -> pump.end(fault));
    }

    /** @param capacity packets that may wait, beyond the group that the listener starts with */
    PacketTap listen(PacketListener listener, int capacity) {
        synchronized (this) {
            PacketPump pump = new PacketPump(listener, capacity + group.size(), this::leave);
            if (closed) {
                pump.close();
            } else {
                pumps.add(pump);
                group.forEach(packet -> pump.offer(format, packet));
            }
            pump.start(name);
            return pump;
        }
    }

    private void leave(PacketPump pump) {
        boolean empty;
        synchronized (this) {
            empty = pumps.remove(pump) && pumps.isEmpty() && !closed;
        }
        if (empty) {
            deserted.run();
        }
    }

    synchronized boolean isDeserted() {
        return pumps.isEmpty();
    }

    /** Detaches everybody, for good. */
    void close() {
        List<PacketPump> leaving;
        synchronized (this) {
            closed = true;
            clearGroup();
            leaving = List.copyOf(pumps);
        }
        leaving.forEach(PacketPump::close);
    }
}
