package org.tianwang.gateway.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;

/** Tells WebSocket upgrades from other requests; the CSRF check and the router must agree on it. */
public final class Upgrades {

    private Upgrades() {}

    public static boolean isWebSocket(HttpServerRequest request) {
        String connection = request.getHeader("Connection");
        return request.method() == HttpMethod.GET
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && connection != null
                && Arrays.stream(connection.split(","))
                        .anyMatch(token -> token.trim().equalsIgnoreCase("upgrade"));
    }
}
