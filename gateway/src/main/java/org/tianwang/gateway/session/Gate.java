package org.tianwang.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.tianwang.gateway.GatewayConfig;
import org.tianwang.gateway.edge.Addresses;
import org.tianwang.gateway.edge.RateLimiter;
import org.tianwang.gateway.problem.Problem;
import org.tianwang.gateway.problem.Problems;

/**
 * Lets a request through when it is known who sent it and he is within his rate. Authentication is lazy, so that a broken
 * session answers 401 here instead of a redirect to a sign-in page which no program can follow.
 */
@ApplicationScoped
public class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class);
    private static final BiConsumer<RoutingContext, Throwable> ANSWERED_HERE = (rc, failure) -> {};

    private final RateLimiter users;
    private final RateLimiter devices;
    private final Clock clock;

    Gate(GatewayConfig config, Clock clock) {
        var rates = config.rates();
        this.users = new RateLimiter(rates.userPerSecond(), rates.userBurst(), rates.remembered(), System::nanoTime);
        this.devices =
                new RateLimiter(rates.devicesPerSecond(), rates.devicesBurst(), rates.remembered(), System::nanoTime);
        this.clock = clock;
    }

    /**
     * Lets a device's call through without knowing who it is: the service checks the signature. A call of one address
     * counts, signed or not, so that guessing is slow before it costs the service anything.
     */
    public void admitDevice(RoutingContext rc, Runnable next) {
        if (devices.admits(Addresses.bucket(rc.request().remoteAddress()))) {
            next.run();
        } else {
            Problems.send(rc, Problem.tooMany());
        }
    }

    public void admit(RoutingContext rc, Consumer<Caller> next) {
        rc.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ANSWERED_HERE);
        Context context = rc.vertx().getOrCreateContext();
        QuarkusHttpUser.getSecurityIdentity(rc, null)
                .subscribe()
                .with(
                        identity -> on(context, () -> decide(rc, identity, next)),
                        failure -> on(context, () -> refuse(rc, failure)));
    }

    /** Keys or tokens may have been fetched meanwhile; what follows belongs on the request's own thread. */
    private static void on(Context context, Runnable step) {
        if (Vertx.currentContext() == context) {
            step.run();
        } else {
            context.runOnContext(back -> step.run());
        }
    }

    private void decide(RoutingContext rc, SecurityIdentity identity, Consumer<Caller> next) {
        Optional<Caller> caller = caller(identity).filter(c -> c.expiresAt().isAfter(clock.instant()));
        if (caller.isEmpty()) {
            Problems.send(rc, Problem.unauthorized());
        } else if (!users.admits(caller.get().user())) {
            Problems.send(rc, Problem.tooMany());
        } else {
            next.accept(caller.get());
        }
    }

    private static Optional<Caller> caller(SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            return Optional.empty();
        }
        var credential = identity.getCredential(AccessTokenCredential.class);
        return credential == null ? Optional.empty() : AccessToken.caller(credential.getToken());
    }

    private static void refuse(RoutingContext rc, Throwable failure) {
        if (failure instanceof AuthenticationException
                || failure instanceof AuthenticationRedirectException
                || failure instanceof AuthenticationCompletionException) {
            Problems.send(rc, Problem.unauthorized());
        } else {
            LOG.warnf(failure, "Sign-in could not be checked, trace %s", rc.<String>get(Problems.TRACE_ID));
            Problems.send(rc, Problem.unavailable("Sign-in"));
        }
    }
}
