package org.tianwang.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tianwang.gateway.GatewayConfig;
import org.tianwang.gateway.problem.Problem;
import org.tianwang.gateway.problem.Problems;

/**
 * Every request passes here first, before authentication; the order of the checks is the order of the lines in {@link
 * #handle}.
 */
@ApplicationScoped
public class EdgeFilter {

    /** Above Quarkus's own filters: CORS 300, authentication 200. */
    private static final int PRIORITY = 900;

    private static final String TRACE = "tianwang.trace";
    private static final String CSRF_HEADER = "X-Requested-With";
    private static final String SESSION_COOKIE = "q_session";

    private final SecurityHeaders securityHeaders;
    private final RateLimiter addresses;
    private final BodyCaps caps;

    EdgeFilter(GatewayConfig config, @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI signIn) {
        this.securityHeaders = new SecurityHeaders(
                SecurityHeaders.originOf(signIn), config.csp().extraSources().orElse(List.of()));
        var rates = config.rates();
        this.addresses =
                new RateLimiter(rates.addressPerSecond(), rates.addressBurst(), rates.remembered(), System::nanoTime);
        this.caps = new BodyCaps(config.bodies());
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    public SecurityHeaders securityHeaders() {
        return securityHeaders;
    }

    public static RequestTrace trace(RoutingContext rc) {
        return rc.get(TRACE);
    }

    private void handle(RoutingContext rc) {
        var request = rc.request();
        var trace = RequestTrace.of(
                request.getHeader(RequestTrace.REQUEST_ID_HEADER), request.getHeader(RequestTrace.TRACEPARENT_HEADER));
        rc.put(TRACE, trace).put(Problems.TRACE_ID, trace.traceId());
        securityHeaders.addTo(rc.response().headers(), request.isSSL());
        rc.response().putHeader(RequestTrace.REQUEST_ID_HEADER, trace.requestId());
        rc.addHeadersEndHandler(
                head -> StaticCaching.correct(request.path(), rc.response().headers()));

        if (!PathGuard.accepts(request.uri())) {
            Problems.send(rc, Problem.badRequest("The path is not in its plain form."));
        } else if (!addresses.admits(Addresses.bucket(request.remoteAddress()))) {
            Problems.send(rc, Problem.tooMany());
        } else if (!CsrfPolicy.allows(facts(rc))) {
            Problems.send(rc, Problem.crossSite());
        } else if (caps.exceeded(request)) {
            Problems.send(rc, Problem.tooLarge(caps.limit(request.path())));
            LingeringClose.of(rc.vertx(), request);
        } else {
            rc.next();
        }
    }

    private static CsrfPolicy.Facts facts(RoutingContext rc) {
        HttpServerRequest request = rc.request();
        return new CsrfPolicy.Facts(
                request.method().name(),
                rc.request().cookies().stream().anyMatch(c -> c.getName().startsWith(SESSION_COOKIE)),
                // Exactly the question by which the sign-in mechanism chooses between bearer token and session cookie.
                request.getHeader("Authorization") != null,
                Upgrades.isWebSocket(request),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.scheme() + "://" + request.authority(),
                request.getHeader(CSRF_HEADER) != null);
    }
}
