package org.tianwang.gateway.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tianwang.gateway.edge.Farewell;
import org.tianwang.gateway.problem.Problem;
import org.tianwang.gateway.problem.Problems;
import org.tianwang.gateway.session.Caller;
import org.tianwang.gateway.session.Gate;

/** {@code GET /api/v1/live}: admits a listener, joins him to the feed, and takes him out again however the stream ends. */
@ApplicationScoped
class LiveRoute {

    private final Vertx vertx;
    private final Gate gate;
    private final Feed feed;
    private final Resume resume;
    private final Farewell farewell;
    private final Clock clock;
    private final LiveConfig config;
    private final ConnectionCap cap;
    private final Runnable countDrop;

    LiveRoute(
            Vertx vertx,
            Gate gate,
            Feed feed,
            Resume resume,
            Farewell farewell,
            Clock clock,
            LiveConfig config,
            MeterRegistry metrics) {
        this.vertx = vertx;
        this.gate = gate;
        this.feed = feed;
        this.resume = resume;
        this.farewell = farewell;
        this.clock = clock;
        this.config = config;
        this.cap = new ConnectionCap(config.connectionsPerUser(), config.connections());
        this.countDrop = metrics.counter("tianwang.live.slow")::increment;
    }

    void register(@Observes Router router) {
        router.get("/api/v1/live").order(10).handler(rc -> gate.admit(rc, caller -> admit(rc, caller)));
    }

    private void admit(RoutingContext rc, Caller caller) {
        if (rc.response().closed()) {
            // He left while his session was looked at: nobody would say so again, and his place would be taken for
            // ever.
            return;
        }
        var audience = new Audience(caller);
        if (!audience.hearsAnything()) {
            Problems.send(rc, Problem.forbidden("Your role has nothing in the live feed."));
        } else if (!feed.ready()) {
            Problems.send(rc, Problem.unavailable("The live feed"));
        } else if (!cap.enter(caller.user())) {
            Problems.send(rc, Problem.tooMany());
        } else {
            open(rc, audience);
        }
    }

    private void open(RoutingContext rc, Audience audience) {
        rc.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        var connection =
                new LiveConnection(rc.request(), vertx.getOrCreateContext(), audience, config.queue(), countDrop);
        long life =
                Duration.between(clock.instant(), audience.caller().expiresAt()).toMillis();
        long expiry = vertx.setTimer(Math.max(1, life), over -> connection.end());
        long heartbeat = vertx.setPeriodic(config.heartbeat().toMillis(), beat -> feed.sign(connection));
        Runnable goodbye = connection::end;
        farewell.onStop(goodbye);
        var left = new AtomicBoolean();
        rc.addEndHandler(end -> {
            if (left.compareAndSet(false, true)) {
                vertx.cancelTimer(expiry);
                vertx.cancelTimer(heartbeat);
                farewell.forget(goodbye);
                feed.leave(connection);
                connection.gone();
                cap.leave(audience.caller().user());
            }
        });
        resume.join(connection, lastEventId(rc));
    }

    /**
     * By header, or by parameter for browsers' own EventSource, which cannot set one on a connection that it did not
     * break.
     */
    private static String lastEventId(RoutingContext rc) {
        String header = rc.request().getHeader("Last-Event-ID");
        return header != null ? header : rc.request().getParam("lastEventId");
    }
}
