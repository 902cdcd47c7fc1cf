package org.tianwang.gateway.route;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.tianwang.gateway.edge.EdgeFilter;
import org.tianwang.gateway.edge.LingeringClose;
import org.tianwang.gateway.edge.SecurityHeaders;
import org.tianwang.gateway.problem.Problem;
import org.tianwang.gateway.problem.Problems;
import org.tianwang.gateway.session.Caller;

/** One call on its way to a service and back: cleans the headers, counts the body, and answers when the service does not. */
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private static final Set<Integer> BODILESS = Set.of(204, 205, 304);

    private final RoutingContext rc;
    private final Caller caller;
    private final Destination destination;
    private final long bodyLimit;
    private final Patience patience;
    private final SecurityHeaders securityHeaders;
    private CappedBody body;

    Exchange(
            RoutingContext rc,
            Caller caller,
            Destination destination,
            long bodyLimit,
            Patience patience,
            SecurityHeaders headers) {
        this.rc = rc;
        this.caller = caller;
        this.destination = destination;
        this.bodyLimit = bodyLimit;
        this.patience = patience;
        this.securityHeaders = headers;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        HeaderHygiene.towardsService(request.headers(), rc.request(), caller, EdgeFilter.trace(rc));
        body = new CappedBody(request.getBody().stream(), bodyLimit, patience::moving);
        request.setBody(Body.body(body, request.getBody().length()));
        return context.sendRequest().recover(failure -> Future.succeededFuture(answer(context, problem(failure))));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var headers = context.response().headers();
        securityHeaders.removeFrom(headers);
        HeaderHygiene.towardsCaller(headers);
        String location = headers.get("Location");
        if (location != null) {
            headers.set("Location", HeaderHygiene.location(location, destination.origin()));
        }
        if (BODILESS.contains(context.response().getStatusCode())) {
            // Left as it is, the library would announce chunks where there must be none.
            context.response().getBody().stream().resume();
            context.response().setBody(null);
        }
        return context.sendResponse();
    }

    private Problem problem(Throwable failure) {
        String service = destination.upstream().service();
        if (body.exceeded()) {
            rc.addEndHandler(done -> LingeringClose.of(rc.vertx(), rc.request()));
            return Problem.tooLarge(bodyLimit);
        }
        LOG.warnf("No answer from %s: %s, trace %s", service, failure, rc.<String>get(Problems.TRACE_ID));
        return failure instanceof TimeoutException ? Problem.timeout(service) : Problem.unavailable(service);
    }

    private ProxyResponse answer(ProxyContext context, Problem problem) {
        var response = context.request().release().response().setStatusCode(problem.status());
        Problems.headers(response.headers(), problem);
        return response.setBody(Body.body(Problems.body(rc, problem)));
    }
}
