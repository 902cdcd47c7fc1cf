package org.tianwang.gateway.session;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tianwang.gateway.GatewayConfig;

/**
 * Refuses to start with the local realm in production: its demo users have their name as password, and it speaks plain http.
 * The launcher, which starts that realm on loopback itself, says so by a flag; nobody else has a reason to.
 */
@Startup
@ApplicationScoped
class LocalRealmCheck {

    private final URI signIn;
    private final boolean allowed;

    LocalRealmCheck(GatewayConfig config, @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI signIn) {
        this.signIn = signIn;
        this.allowed = config.allowLocalRealm();
    }

    @PostConstruct
    void check() {
        if (ConfigUtils.isProfileActive("prod")) {
            objection(signIn, allowed).ifPresent(text -> {
                throw new IllegalStateException(text);
            });
        }
    }

    static Optional<String> objection(URI signIn, boolean allowed) {
        if (allowed || !isLocal(signIn)) {
            return Optional.empty();
        }
        return Optional.of(
                "The sign-in server " + signIn + " is local or not https, which production refuses because the"
                        + " local realm has demo users. Set QUARKUS_OIDC_AUTH_SERVER_URL to your own https realm; only the local"
                        + " launcher may set TIANWANG_GATEWAY_ALLOW_LOCAL_REALM=true.");
    }

    private static boolean isLocal(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return !"https".equalsIgnoreCase(uri.getScheme())
                || host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("[::1]")
                || host.isEmpty();
    }
}
