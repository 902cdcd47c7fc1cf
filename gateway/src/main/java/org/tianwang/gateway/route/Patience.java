package org.tianwang.gateway.route;

import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;

/**
 * How long a call may take before its service counts as silent. The time runs from when the call is sent, and a service
 * cannot answer what has not come in yet: while a body is on its way, such as a picture over a bad line, it begins anew with
 * each part, up to the time a whole body may take. Used on the call's event loop only.
 */
final class Patience {

    private final long idleMillis;
    private final long givenUpAt;
    private HttpClientRequest call;

    Patience(Duration idle, Duration body) {
        this.idleMillis = idle.toMillis();
        this.givenUpAt = System.nanoTime() + body.minus(idle).toNanos();
    }

    void with(HttpClientRequest sent) {
        call = sent;
    }

    void moving() {
        if (call != null && System.nanoTime() - givenUpAt < 0) {
            call.idleTimeout(idleMillis);
        }
    }
}
