package org.tianwang.local.service;

import java.nio.file.Path;
import org.tianwang.local.home.Home;
import org.tianwang.local.home.LocalSecrets;
import org.tianwang.local.port.PortPlan;

/** What parts of one running stack must know of each other. Addresses are {@code localhost}, never a number. */
public record StackFacts(Path root, Home home, PortPlan ports, LocalSecrets secrets) {

    public String url(String name) {
        return "http://localhost:" + ports.of(name);
    }

    public String realmUrl() {
        return url("keycloak") + "/realms/tianwang";
    }

    public String tokenUrl() {
        return realmUrl() + "/protocol/openid-connect/token";
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + ports.of("postgres") + "/" + database;
    }

    public String bootstrapServers() {
        return "localhost:" + ports.of("kafka");
    }

    public Path seedsFootage() {
        return root.resolve("seeds").resolve("footage");
    }

    /** The secret of a client in the realm. */
    public String clientSecret(String clientId) {
        return secrets.password("client." + clientId);
    }
}
