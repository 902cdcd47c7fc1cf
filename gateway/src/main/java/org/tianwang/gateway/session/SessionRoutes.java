package org.tianwang.gateway.session;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.function.BiConsumer;
import org.tianwang.gateway.problem.Problem;
import org.tianwang.gateway.problem.Problems;

/**
 * Sign-in, sign-out and the question "who am I". The redirects themselves are quarkus-oidc's: {@code /login} is the only path
 * that demands a session by policy, {@code /logout} the one that it recognises as sign-out.
 */
@ApplicationScoped
class SessionRoutes {

    private final Gate gate;

    SessionRoutes(Gate gate) {
        this.gate = gate;
    }

    void register(@Observes Router router) {
        router.get("/api/v1/session").order(10).handler(rc -> gate.admit(rc, caller -> show(rc, caller)));
        router.get("/login").order(10).handler(SessionRoutes::signedIn);
        router.post("/logout").order(10).handler(SessionRoutes::signOut);
        router.route("/login").order(11).handler(rc -> refuseMethod(rc, "GET"));
        router.route("/logout").order(11).handler(rc -> refuseMethod(rc, "POST"));
    }

    /** Between Quarkus's authentication (200), which sets the handler we wrap, and its check of the path's policy (100). */
    void guardSignIn(@Observes Filters filters) {
        filters.register(SessionRoutes::wrapFailures, 150);
    }

    /** A code that is stale or was refused ends on the console's own page and not on an empty one. */
    private static void wrapFailures(RoutingContext rc) {
        if (rc.request().path().equals("/login")) {
            BiConsumer<RoutingContext, Throwable> usual = rc.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
            rc.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>) (on, failure) -> {
                if (DefaultAuthFailureHandler.extractRootCause(failure) instanceof AuthenticationCompletionException) {
                    seeOther(on, "/");
                } else {
                    usual.accept(on, failure);
                }
            });
        }
        rc.next();
    }

    private static void show(RoutingContext rc, Caller caller) {
        rc.response().putHeader("Cache-Control", "no-store");
        rc.json(new JsonObject()
                .put("user", caller.user())
                .put("name", caller.name())
                .put("roles", sorted(caller.roles()))
                .put("jurisdiction", sorted(caller.jurisdiction()))
                .put("expiresAt", caller.expiresAt().toString()));
    }

    private static JsonArray sorted(Iterable<String> values) {
        var list = new ArrayList<String>();
        values.forEach(list::add);
        list.sort(null);
        return new JsonArray(list);
    }

    /** Reached only with a session; without one the policy on this path has sent the browser to the sign-in server. */
    private static void signedIn(RoutingContext rc) {
        rc.response().putHeader("Cache-Control", "no-store");
        seeOther(rc, LocalPath.orRoot(rc.request().getParam("next")));
    }

    /** With a session, resolving it makes quarkus-oidc clear the cookie and lead to the sign-in server's own sign-out. */
    private static void signOut(RoutingContext rc) {
        rc.response().putHeader("Cache-Control", "no-store");
        QuarkusHttpUser.getSecurityIdentity(rc, null)
                .subscribe()
                .with(anonymous -> seeOther(rc, "/"), redirected -> seeOther(rc, "/"));
    }

    private static void seeOther(RoutingContext rc, String path) {
        if (!rc.response().ended()) {
            rc.response().setStatusCode(303).putHeader("Location", path).end();
        }
    }

    private static void refuseMethod(RoutingContext rc, String allowed) {
        rc.response().putHeader("Allow", allowed);
        Problems.send(rc, Problem.methodNotAllowed(allowed));
    }
}
