package org.tianwang.system.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Something on the camera network that is no camera: it answers with random bytes, or never. */
public final class GarbageServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final boolean answers;

    public GarbageServer() throws IOException {
        this(true);
    }

    private GarbageServer(boolean answers) throws IOException {
        this.answers = answers;
        Thread.ofVirtual().start(this::accept);
    }

    public static GarbageServer silent() throws IOException {
        return new GarbageServer(false);
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                open.add(caller);
                if (answers) {
                    Thread.ofVirtual().start(() -> talk(caller));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        byte[] noise = new byte[64 * 1024];
        new Random(42).nextBytes(noise);
        try (caller;
                OutputStream out = caller.getOutputStream()) {
            out.write(noise);
        } catch (IOException hungUp) {
            // The other side had heard enough.
        } finally {
            open.remove(caller);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket one : open) {
            one.close();
        }
    }
}
