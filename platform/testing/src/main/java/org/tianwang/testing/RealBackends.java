package org.tianwang.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.tianwang.evidence.sign.SigningKey;
import org.tianwang.infrastructure.postgres.ServiceDatabase;

/**
 * Gives a {@code @QuarkusTest} real Kafka, a real database and a key to sign tokens with. Use as
 * {@code @QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "alert"))};
 * leave the database out for services without one. Started once a test JVM and shared by all its tests.
 */
public class RealBackends implements QuarkusTestResourceLifecycleManager {
    private static Backends backends;
    private String database;

    @Override
    public void init(Map<String, String> args) {
        database = args.get("database");
    }

    @Override
    public Map<String, String> start() {
        synchronized (RealBackends.class) {
            if (backends == null) {
                backends = Backends.start();
            }
        }
        Map<String, String> config = new HashMap<>();
        config.put("kafka.bootstrap.servers", backends.bootstrapServers());
        config.put("quarkus.oidc.public-key", TestKeys.publish());
        config.put("quarkus.http.test-port", "0");
        config.put("tianwang.signing-key", SigningKey.generate().secretText());
        config.put("tianwang.files.dir", "target/test-files");
        if (database != null) {
            ServiceDatabase made = backends.createDatabase(database);
            config.put("quarkus.datasource.jdbc.url", made.jdbcUrl());
            config.put("quarkus.datasource.username", made.appUser());
            config.put("quarkus.datasource.password", made.appPassword());
            config.put("quarkus.flyway.username", made.ownerUser());
            config.put("quarkus.flyway.password", made.ownerPassword());
        }
        return config;
    }

    @Override
    public void stop() {
        // The backends outlive one application: they end with the JVM.
    }
}
