package org.tianwang.gateway.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** What nobody foresaw below the API: logged here under the trace id, told to the caller without a word of detail. */
@ApplicationScoped
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    void register(@Observes Router router) {
        router.route("/api/*").order(1).failureHandler(Failures::answer);
        router.route("/map/*").order(1).failureHandler(Failures::answer);
    }

    private static void answer(RoutingContext rc) {
        if (rc.failure() == null && rc.statusCode() == 400) {
            Problems.send(rc, Problem.badRequest("The request cannot be read."));
            return;
        }
        LOG.errorf(rc.failure(), "unforeseen failure, trace %s", rc.<String>get(Problems.TRACE_ID));
        Problems.send(rc, Problem.internal());
    }
}
