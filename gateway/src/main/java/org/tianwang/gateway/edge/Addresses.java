package org.tianwang.gateway.edge;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Names the holder of a network address for rate limits: an IPv6 subscriber holds a whole /64, so that counts as one. */
public final class Addresses {

    private static final int SUBSCRIBER_BYTES = 8;

    private Addresses() {}

    public static String bucket(SocketAddress address) {
        String host = address == null ? null : address.hostAddress();
        if (host == null) {
            return "unknown";
        }
        if (host.indexOf(':') < 0) {
            return host;
        }
        try {
            return InetAddress.getByName(host) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), SUBSCRIBER_BYTES))
                    : host;
        } catch (UnknownHostException notNumeric) {
            return host;
        }
    }
}
