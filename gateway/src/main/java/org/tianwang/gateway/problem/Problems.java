package org.tianwang.gateway.problem;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Writes problems on plain Vert.x routes, where there is no exception mapper. */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";
    /** Key under which the edge puts the trace id of a request. */
    public static final String TRACE_ID = "tianwang.trace-id";

    private static final int RETRY_SECONDS = 2;

    private Problems() {}

    /**
     * Ends the exchange with the problem, unless an answer is under way already; then the connection is all that can be
     * cut.
     */
    public static void send(RoutingContext rc, Problem problem) {
        var response = rc.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.setStatusCode(problem.status());
        headers(response.headers(), problem);
        response.end(body(rc, problem));
    }

    /** Headers that belong to the problem; the rest of the exchange may add its own. */
    public static void headers(MultiMap headers, Problem problem) {
        headers.set("Content-Type", MEDIA_TYPE).set("Cache-Control", "no-store");
        switch (problem.status()) {
            case 401 -> headers.set("WWW-Authenticate", "Bearer");
            case 413 -> headers.set("Connection", "close");
            case 429, 503 -> headers.set("Retry-After", Integer.toString(RETRY_SECONDS));
            default -> {}
        }
    }

    public static Buffer body(RoutingContext rc, Problem problem) {
        return new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("instance", rc.request().path())
                .put("traceId", rc.<String>get(TRACE_ID))
                .toBuffer();
    }
}
