package org.tianwang.infrastructure.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import org.tianwang.infrastructure.InfrastructureException;

/**
 * Free ports on loopback. They are taken from below the kernel's ephemeral range: a port from that range could be
 * grabbed by any outgoing connection between our choice and the server's bind, or during its restart.
 */
public final class Ports {
    private static final int LOW = 20_000;
    private static final int HIGH = 32_000;

    private Ports() {}

    public static int free() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOW, HIGH);
            if (isFree(port)) {
                return port;
            }
        }
        throw new InfrastructureException("No free port between " + LOW + " and " + HIGH + " was found");
    }

    /** Whether a server could bind the port, on loopback and on all addresses. */
    public static boolean isFree(int port) {
        if (answers(port)) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 300);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
