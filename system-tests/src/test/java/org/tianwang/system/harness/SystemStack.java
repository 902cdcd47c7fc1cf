package org.tianwang.system.harness;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.tianwang.local.component.PostgresComponent;
import org.tianwang.local.home.Home;
import org.tianwang.local.home.LocalSecrets;
import org.tianwang.local.supervise.ComponentStatus;
import org.tianwang.local.supervise.StatusBoard;
import org.tianwang.system.client.Api;
import org.tianwang.system.client.Tokens;

/**
 * The stack under test with its seeds: where it listens, and how to hurt it. All of that is read from what its supervisor
 * tells on the status board, as {@code ./tianwang status} does.
 */
public final class SystemStack implements AutoCloseable {
    private static final Duration TO_COME_BACK = Duration.ofMinutes(3);

    private final Path root;
    private final Home home;
    private final Runnable stop;
    private final Map<String, Integer> ports;
    private final Api api;

    SystemStack(Path root, Home home, Runnable stop) {
        this.root = root;
        this.home = home;
        this.stop = stop;
        this.ports = status().stream().collect(Collectors.toMap(ComponentStatus::name, ComponentStatus::port));
        URI tokens = URI.create(url("keycloak") + "/realms/tianwang/protocol/openid-connect/token");
        this.api = new Api(gateway(), new Tokens(tokens));
    }

    public Api api() {
        return api;
    }

    public URI gateway() {
        return URI.create(url("gateway"));
    }

    public String brokers() {
        return "localhost:" + ports.get("kafka");
    }

    /** A folder below which cameras may play {@code file:} addresses. */
    public Path footage() {
        return home.footage();
    }

    public Path seedsFootage() {
        return root.resolve("seeds").resolve("footage");
    }

    public Path home() {
        return home.folder();
    }

    /** A service's database as its owner, who may do what the service itself may not. The caller closes. */
    public Connection ownerOf(String database) throws SQLException {
        LocalSecrets secrets = LocalSecrets.in(home.secrets());
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + ports.get("postgres") + "/" + database,
                database + "_owner",
                secrets.password(PostgresComponent.ownerSecret(database)));
    }

    public Map<String, Integer> ports() {
        return ports;
    }

    public List<ComponentStatus> status() {
        return StatusBoard.read(home.run("status.tsv"));
    }

    public long pid(String part) {
        return status().stream()
                .filter(row -> row.name().equals(part))
                .mapToLong(ComponentStatus::pid)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such part: " + part));
    }

    /** Kills a part with SIGKILL and returns at once; the supervisor is to start it again. */
    public void kill(String part) {
        long pid = pid(part);
        System.out.println("[stack] kill -9 " + part + " (pid " + pid + ")");
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Waits until the supervisor has restarted the part that had {@code oldPid}, and it is ready. */
    public void awaitBack(String part, long oldPid) {
        Awaitility.await(part + " is back")
                .atMost(TO_COME_BACK)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> status().stream()
                        .anyMatch(row -> row.name().equals(part)
                                && row.state() == ComponentStatus.State.READY
                                && row.pid() != oldPid));
    }

    /** Processes of this stack that still run, with their command lines. */
    public List<String> leftovers() {
        return Leftovers.of(home());
    }

    /** Whether it was up before this run and is to stay so. */
    public boolean isBorrowed() {
        return StackStarter.attached();
    }

    public void stop() {
        stop.run();
    }

    @Override
    public void close() {
        stop();
    }

    private String url(String part) {
        return "http://localhost:" + ports.get(part);
    }
}
