package org.tianwang.gateway.edge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * Closes the connection of a caller who is still sending what nobody wants, but not before he can have read the answer:
 * a connection that is cut while data is on the way is reset, and the reset overtakes the answer (RFC 9112, 9.6). What
 * still comes is thrown away, for two seconds at the most.
 */
public final class LingeringClose {
    private static final long LONGEST_MILLIS = 2_000;

    private LingeringClose() {}

    /** To be called once the answer is given; on the request's event loop. */
    public static void of(Vertx vertx, HttpServerRequest request) {
        vertx.setTimer(LONGEST_MILLIS, late -> request.connection().close());
        if (!request.isEnded()) {
            request.handler(unwanted -> {});
            request.resume();
        }
    }
}
