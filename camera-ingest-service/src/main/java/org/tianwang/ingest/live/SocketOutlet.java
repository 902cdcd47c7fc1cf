package org.tianwang.ingest.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import org.jboss.logging.Logger;

/** A WebSocket as the way to a viewer. What cannot be written because the viewer has just gone is not missed. */
final class SocketOutlet implements Outlet {
    private static final Logger LOG = Logger.getLogger(SocketOutlet.class);
    private static final int WAITING_BYTES = 256 * 1024;

    private final ServerWebSocket socket;
    private final Runnable onFarewell;

    /** @param onFarewell what is done once the last message is on its way: the viewer's answer is not waited for */
    SocketOutlet(ServerWebSocket socket, Runnable onFarewell) {
        this.socket = socket;
        this.onFarewell = onFarewell;
        unlessClosed(() -> socket.setWriteQueueMaxSize(WAITING_BYTES));
    }

    @Override
    public void text(String json) {
        unlessClosed(() -> socket.writeTextMessage(json));
    }

    @Override
    public void binary(byte[] bytes) {
        unlessClosed(() -> socket.writeBinaryMessage(Buffer.buffer(bytes)));
    }

    @Override
    public boolean full() {
        return socket.isClosed() || socket.writeQueueFull();
    }

    @Override
    public void onDrain(Runnable action) {
        unlessClosed(() -> socket.drainHandler(drained -> action.run()));
    }

    @Override
    public void close(LiveEnd reason) {
        unlessClosed(() -> socket.close((short) reason.code(), reason.words()).onComplete(sent -> onFarewell.run()));
    }

    /** It may close between question and call. */
    private void unlessClosed(Runnable action) {
        try {
            if (!socket.isClosed()) {
                action.run();
            }
        } catch (IllegalStateException closed) {
            LOG.trace("the viewer has just gone");
        }
    }
}
