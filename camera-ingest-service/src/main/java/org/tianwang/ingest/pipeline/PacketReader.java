package org.tianwang.ingest.pipeline;

import java.util.function.Function;
import org.tianwang.ingest.stream.StreamException;
import org.tianwang.ingest.stream.StreamFault;
import org.tianwang.ingest.stream.StreamSource;

/**
 * Reads a camera's main stream without decoding it, beside the sub-stream that is analysed: only as long as somebody
 * listens, because it costs the camera a connection and the network its full rate.
 */
final class PacketReader {
    private final String name;
    private final Function<StreamLoop.Work, StreamLoop> loops;
    private Session session;
    private boolean closed;

    /** @param loops makes the loop that reads the stream for the given work */
    PacketReader(String name, Function<StreamLoop.Work, StreamLoop> loops) {
        this.name = name;
        this.loops = loops;
    }

    synchronized PacketTap listen(PacketListener listener, int capacity) {
        boolean fresh = session == null && !closed;
        Session used = session == null ? new Session() : session;
        if (closed) {
            used.hub.close();
        }
        PacketTap tap = used.hub.listen(listener, capacity);
        if (fresh) {
            session = used;
            used.loop.start();
        }
        return tap;
    }

    private synchronized void deserted(Session left) {
        if (left == session && left.hub.isDeserted()) {
            session = null;
            left.loop.stop();
        }
    }

    void stop() {
        Session ending;
        synchronized (this) {
            closed = true;
            ending = session;
            session = null;
        }
        if (ending != null) {
            ending.loop.stop();
            ending.hub.close();
        }
    }

    /** One run of the loop with its own hub, so that a run which is still ending cannot disturb the next. */
    private final class Session implements StreamLoop.Work {
        private final PacketHub hub = new PacketHub(name, () -> deserted(this));
        private final StreamLoop loop = loops.apply(this);

        @Override
        public void opened(StreamSource source) {
            hub.opened(source.format());
            source.tap(hub);
        }

        @Override
        public void read(StreamSource source) throws StreamException {
            source.skip();
        }

        @Override
        public void ended(StreamFault fault) {
            hub.ended(fault);
        }

        @Override
        public void stopped() {
            hub.close();
        }
    }
}
