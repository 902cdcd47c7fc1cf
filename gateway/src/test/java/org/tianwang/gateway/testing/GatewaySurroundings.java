package org.tianwang.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.tianwang.contracts.Topics;
import org.tianwang.testing.Backends;

/** Sign-in server and services for the gateway under test; rental-service is deliberately down. */
public class GatewaySurroundings implements QuarkusTestResourceLifecycleManager {

    private static Backends backends;

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
            config.put("tianwang.gateway.upstreams.body-time", "5s");
            // Sooner than a held connection is given up, so that who finds none free is told so.
            config.put("tianwang.gateway.upstreams.connect-timeout", "500ms");
            config.put("tianwang.gateway.upstreams.connections", "8");
            config.put("tianwang.gateway.upstreams.device-connections", "8");
            config.put("tianwang.gateway.bodies.max", "10K");
            config.put("tianwang.gateway.bodies.max-upload", "100K");
            config.put("tianwang.gateway.rates.user-burst", "120");
            config.put("tianwang.gateway.rates.user-per-second", "1");
            config.put("kafka.bootstrap.servers", backends().bootstrapServers());
            config.put("tianwang.gateway.live.heartbeat", "300ms");
            config.put("tianwang.gateway.live.remembered", "10");
            config.put("tianwang.gateway.live.replayed", "100");
            config.put("tianwang.gateway.live.queue", "200");
            config.put("tianwang.gateway.live.connections-per-user", "3");
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One broker for the whole test run; it ends with the JVM. */
    public static synchronized Backends backends() {
        if (backends == null) {
            backends = Backends.start();
            createTopics(backends.bootstrapServers());
        }
        return backends;
    }

    private static void createTopics(String brokers) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", brokers))) {
            admin.createTopics(Topics.ALL.stream()
                            .map(spec -> new NewTopic(spec.name(), spec.partitions(), (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        issuer.close();
        service.close();
    }
}
