package org.tianwang.ingest.stream;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** Closing what is being thrown away anyway. */
final class Sockets {
    private static final System.Logger LOG = System.getLogger(Sockets.class.getName());

    private Sockets() {}

    static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.TRACE, "closing a connection failed", e);
        }
    }
}
