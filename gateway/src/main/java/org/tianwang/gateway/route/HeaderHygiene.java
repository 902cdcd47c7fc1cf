package org.tianwang.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import org.tianwang.gateway.edge.RequestTrace;
import org.tianwang.gateway.session.Caller;

/**
 * What crosses between callers and services. Services trust the gateway for who is calling and from where, so nothing a
 * caller sends may look like it came from the gateway; and a service's answer must not plant cookies or reveal its
 * software.
 */
final class HeaderHygiene {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Upgrade");
    private static final Set<String> CALLER_CLAIMS =
            Set.of("Cookie", "Authorization", "Forwarded", "X-Real-IP", "Via", "Expect");
    private static final Set<String> SERVICE_SECRETS = Set.of("Set-Cookie", "Server", "X-Powered-By");

    /** What devices sign with; a token never passes on a way on which nobody has checked it. */
    private static final String DIGEST = "Digest ";

    private HeaderHygiene() {}

    /** Cleans the caller's headers and adds what the gateway vouches for. {@code caller} is null on open routes. */
    static void towardsService(MultiMap headers, HttpServerRequest original, Caller caller, RequestTrace trace) {
        dropHopByHop(headers);
        String signature = headers.get("Authorization");
        CALLER_CLAIMS.forEach(headers::remove);
        headers.names().stream()
                .filter(name -> startsWithIgnoreCase(name, "X-Forwarded-") || startsWithIgnoreCase(name, "X-Tianwang-"))
                .toList()
                .forEach(headers::remove);
        if (caller != null) {
            headers.set("Authorization", "Bearer " + caller.token());
        } else if (signature != null && startsWithIgnoreCase(signature, DIGEST)) {
            headers.set("Authorization", signature);
        }
        headers.set("X-Forwarded-For", String.valueOf(original.remoteAddress().hostAddress()));
        headers.set("X-Forwarded-Proto", String.valueOf(original.scheme()));
        headers.set("X-Forwarded-Host", String.valueOf(original.authority()));
        headers.set(RequestTrace.REQUEST_ID_HEADER, trace.requestId());
        headers.set(RequestTrace.TRACEPARENT_HEADER, trace.traceparent());
    }

    static void towardsCaller(MultiMap headers) {
        dropHopByHop(headers);
        SERVICE_SECRETS.forEach(headers::remove);
        headers.remove(RequestTrace.REQUEST_ID_HEADER);
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    /** A service knows its own address only, so a Location that names it becomes a path on the gateway. */
    static String location(String location, String upstreamOrigin) {
        return location.startsWith(upstreamOrigin + "/") ? location.substring(upstreamOrigin.length()) : location;
    }

    private static void dropHopByHop(MultiMap headers) {
        for (String connection : headers.getAll("Connection")) {
            for (String named : connection.split(",")) {
                headers.remove(named.trim());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    private static boolean startsWithIgnoreCase(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
