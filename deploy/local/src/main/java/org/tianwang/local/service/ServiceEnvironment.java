package org.tianwang.local.service;

import java.util.Map;
import java.util.TreeMap;
import org.tianwang.local.component.PostgresComponent;

/** The environment of a service: plain Quarkus settings, so that a cluster can set the same ones. */
public final class ServiceEnvironment {
    private ServiceEnvironment() {}

    public static Map<String, String> of(ServiceSpec service, StackFacts facts) {
        Map<String, String> all = new TreeMap<>();
        all.put("QUARKUS_HTTP_PORT", Integer.toString(facts.ports().of(service.name())));
        all.put("QUARKUS_HTTP_HOST", "localhost");
        all.put("KAFKA_BOOTSTRAP_SERVERS", facts.bootstrapServers());
        all.put("QUARKUS_OIDC_AUTH_SERVER_URL", facts.realmUrl());
        all.put("TIANWANG_FILES_DIR", facts.home().files(service.module()).toString());
        // glibc keeps an arena per thread otherwise, which costs every JVM some 50 MB.
        all.put("MALLOC_ARENA_MAX", "2");
        service.database().ifPresent(database -> all.putAll(database(database, facts)));
        service.database().ifPresent(signs -> all.putAll(signing(service, facts)));
        all.putAll(service.extras().apply(facts));
        return all;
    }

    private static Map<String, String> signing(ServiceSpec service, StackFacts facts) {
        String keyId = SigningKeys.key(service, facts).verificationKey().id();
        return Map.of(
                "TIANWANG_SIGNING_KEY", SigningKeys.of(service, facts),
                "TIANWANG_AUDIT_ANCHOR_FILE",
                        facts.home().anchor(service.module(), keyId).toString());
    }

    private static Map<String, String> database(String database, StackFacts facts) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", facts.jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", database + "_app",
                "QUARKUS_DATASOURCE_PASSWORD", facts.secrets().password(PostgresComponent.appSecret(database)),
                "QUARKUS_FLYWAY_USERNAME", database + "_owner",
                "QUARKUS_FLYWAY_PASSWORD", facts.secrets().password(PostgresComponent.ownerSecret(database)));
    }
}
