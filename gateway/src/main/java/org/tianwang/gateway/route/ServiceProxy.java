package org.tianwang.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.tianwang.gateway.GatewayConfig;
import org.tianwang.gateway.edge.BodyCaps;
import org.tianwang.gateway.edge.EdgeFilter;
import org.tianwang.gateway.edge.Farewell;
import org.tianwang.gateway.edge.Upgrades;
import org.tianwang.gateway.problem.Problem;
import org.tianwang.gateway.problem.Problems;
import org.tianwang.gateway.session.Caller;
import org.tianwang.gateway.session.Gate;

/** Takes every call below {@code /api} that the gateway does not answer itself to its service, or says that there is none. */
@ApplicationScoped
class ServiceProxy {

    /** After the gateway's own routes, before static files and the console. */
    private static final int ORDER = 100;

    private static final ProxyOptions NO_WEB_SOCKETS = new ProxyOptions().setSupportWebSocket(false);

    private final Vertx vertx;
    private final Gate gate;
    private final Clock clock;
    private final EdgeFilter edge;
    private final Farewell farewell;
    private final BodyCaps caps;
    private final GatewayConfig.Upstreams upstreams;
    private final Map<Upstream, Destination> destinations = new EnumMap<>(Upstream.class);

    ServiceProxy(Vertx vertx, Gate gate, Clock clock, EdgeFilter edge, Farewell farewell, GatewayConfig config) {
        this.vertx = vertx;
        this.gate = gate;
        this.clock = clock;
        this.edge = edge;
        this.farewell = farewell;
        this.caps = new BodyCaps(config.bodies());
        this.upstreams = config.upstreams();
        for (Upstream upstream : Upstream.values()) {
            destinations.put(upstream, new Destination(vertx, upstream, upstream.url(config.routes()), upstreams));
        }
    }

    void register(@Observes Router router) {
        router.route("/api").order(ORDER).handler(rc -> Problems.send(rc, Problem.notFound()));
        router.route("/api/*").order(ORDER).handler(this::handle);
        router.route("/VIID").order(ORDER).handler(rc -> Problems.send(rc, Problem.notFound()));
        router.route("/VIID/*").order(ORDER).handler(this::handle);
    }

    @PreDestroy
    void close() {
        destinations.values().forEach(Destination::close);
    }

    private void handle(RoutingContext rc) {
        var match = RouteTable.find(rc.request().path());
        if (match.isEmpty()) {
            Problems.send(rc, Problem.notFound());
            return;
        }
        var destination = destinations.get(match.get().upstream());
        switch (match.get().admission()) {
            case OPEN -> forward(rc, null, destination, false);
            case DEVICE -> gate.admitDevice(rc, () -> forward(rc, null, destination, true));
            case SIGNED_IN -> gate.admit(rc, caller -> forward(rc, caller, destination, false));
        }
    }

    private void forward(RoutingContext rc, Caller caller, Destination destination, boolean device) {
        if (caller != null && Upgrades.isWebSocket(rc.request())) {
            long life = Duration.between(clock.instant(), caller.expiresAt()).toMillis();
            new Tunnel(vertx, rc, caller, destination, life, farewell).open();
            return;
        }
        long limit = caps.limit(rc.request().path());
        // Strangers get no more than a service's silence.
        Patience patience = new Patience(upstreams.idleTimeout(), device ? Duration.ZERO : upstreams.bodyTime());
        HttpProxy.reverseProxy(NO_WEB_SOCKETS, destination.calls(device))
                .origin(context -> destination.call(device).onSuccess(patience::with))
                .addInterceptor(new Exchange(rc, caller, destination, limit, patience, edge.securityHeaders()))
                .handle(rc.request());
    }
}
