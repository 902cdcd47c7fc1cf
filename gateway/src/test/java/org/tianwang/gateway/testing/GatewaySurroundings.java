package org.tianwang.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** Sign-in server and services for the gateway under test; rental-service is deliberately down. */
public class GatewaySurroundings implements QuarkusTestResourceLifecycleManager {

    private TestIssuer issuer;
    private TestService service;

    @Override
    public Map<String, String> start() {
        try (var nobodyHere = new ServerSocket(0)) {
            issuer = new TestIssuer();
            service = new TestService();
            var config = new HashMap<String, String>();
            config.put("quarkus.oidc.auth-server-url", issuer.url());
            config.put("quarkus.oidc.credentials.secret", "a-secret-of-more-than-thirty-two-characters");
            for (String name : new String[] {"camera-ingest", "alert", "case", "population"}) {
                config.put("tianwang.gateway.routes." + name + ".url", service.url());
            }
            config.put("tianwang.gateway.routes.rental.url", "http://localhost:" + nobodyHere.getLocalPort());
            config.put("tianwang.gateway.upstreams.idle-timeout", "1s");
            config.put("tianwang.gateway.bodies.max", "10K");
            config.put("tianwang.gateway.bodies.max-upload", "100K");
            config.put("tianwang.gateway.rates.user-burst", "60");
            config.put("tianwang.gateway.rates.user-per-second", "20");
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        issuer.close();
        service.close();
    }
}
