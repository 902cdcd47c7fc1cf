package org.tianwang.local.component;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.tianwang.infrastructure.postgres.PostgresServer;
import org.tianwang.local.home.Home;
import org.tianwang.local.home.LocalSecrets;

/** PostgreSQL with the databases of all services, which are made or brought up to date at each start. */
public final class PostgresComponent implements Component {
    public static final String NAME = "postgres";

    private final PostgresServer server;
    private final LocalSecrets secrets;
    private final List<String> databases;

    public PostgresComponent(Home home, int port, LocalSecrets secrets, List<String> databases) {
        this.server = PostgresServer.at(home.data("postgres")).port(port).logTo(home.log(NAME));
        this.secrets = secrets;
        this.databases = List.copyOf(databases);
    }

    public static String ownerSecret(String database) {
        return "db." + database + ".owner";
    }

    public static String appSecret(String database) {
        return "db." + database + ".app";
    }

    public PostgresServer server() {
        return server;
    }

    @Override
    public void start() {
        server.start();
        for (String database : databases) {
            server.createServiceDatabase(
                    database, secrets.password(ownerSecret(database)), secrets.password(appSecret(database)));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isAlive() {
        return server.isAlive();
    }

    @Override
    public long pid() {
        return server.pid();
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return server.onExit();
    }

    @Override
    public Path log() {
        return server.log();
    }
}
