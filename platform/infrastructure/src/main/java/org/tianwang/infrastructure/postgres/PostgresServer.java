package org.tianwang.infrastructure.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.infrastructure.Secrets;
import org.tianwang.infrastructure.dist.Distributions;
import org.tianwang.infrastructure.process.ChildProcess;
import org.tianwang.infrastructure.process.Leash;
import org.tianwang.infrastructure.process.Orphans;
import org.tianwang.infrastructure.process.PidFile;
import org.tianwang.infrastructure.process.Ports;
import org.tianwang.infrastructure.process.Waiting;

/**
 * A PostgreSQL 18 on loopback with its data in one folder. Durability is the default (fsync on): the tests that kill it
 * must prove what production relies on. Start, stop, kill and start again as often as you like; not for use by several
 * threads at once.
 */
public final class PostgresServer implements AdminAccess, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Distributions distributions;
    private DataFolder folder;
    private int port;
    private volatile ChildProcess process;

    private PostgresServer(DataFolder folder, Distributions distributions) {
        this.folder = folder;
        this.distributions = distributions;
    }

    /** A server whose data, log and pid file live in the folder and nowhere else. */
    public static PostgresServer at(Path folder) {
        return at(folder, Distributions.locate());
    }

    public static PostgresServer at(Path folder, Distributions distributions) {
        return new PostgresServer(DataFolder.at(folder.toAbsolutePath()), distributions);
    }

    /** The port to listen on; 0, the default, chooses a free one, which the server then keeps over restarts. */
    public PostgresServer port(int wanted) {
        this.port = wanted;
        return this;
    }

    /** Writes the log to another file than {@code postgres.log} in the server's folder. */
    public PostgresServer logTo(Path file) {
        this.folder = new DataFolder(folder.home(), file.toAbsolutePath());
        return this;
    }

    /** Initialises the data on the first run, clears what an unclean stop left, and waits until queries are answered. */
    public PostgresServer start() {
        if (isAlive()) {
            return this;
        }
        folder.create();
        Orphans.clear(new PidFile(folder.pid()));
        String password = folder.superuserPassword();
        Path binaries = distributions.postgresHome();
        List<String> wrapper = Unprivileged.wrapper(folder.home(), binaries);
        if (!folder.isInitialised()) {
            folder.initialise(binaries, wrapper);
        }
        if (port == 0) {
            port = Ports.free();
        }
        launch(binaries, wrapper, password);
        return this;
    }

    /**
     * The backends of a killed server need a moment to notice that it is gone; until then the new one finds their
     * shared memory in use and gives up. That, and nothing else, is tried again.
     */
    private void launch(Path binaries, List<String> wrapper, String password) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            process = spawn(binaries, wrapper);
            try {
                Waiting.untilReady(process, PATIENCE, () -> accepts(password));
                return;
            } catch (InfrastructureException e) {
                boolean predecessorLingers = process.log().contains("pre-existing shared memory block")
                        || process.log().contains("lock file \"postmaster.pid\" already exists");
                process.kill();
                if (!predecessorLingers || System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    private ChildProcess spawn(Path binaries, List<String> wrapper) {
        List<String> command = List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                folder.data().toString(),
                "-p",
                Integer.toString(port),
                "-h",
                "127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "timezone=UTC",
                "-c",
                "max_wal_size=2GB",
                "-c",
                "shared_buffers=256MB",
                "-c",
                "log_line_prefix=%m [%p] %q%u@%d ");
        return ChildProcess.start(new ChildProcess.Spec(
                "PostgreSQL",
                Leash.on(wrapper, command),
                folder.home(),
                Map.of("LC_ALL", "C"),
                folder.log(),
                folder.pid()));
    }

    private boolean accepts(String password) {
        try (Connection connection = connect("postgres", "postgres", password)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** A connection as the superuser, for set-up and for tests that look behind a service's back. */
    @Override
    public Connection connect(String database) throws SQLException {
        return connect(database, "postgres", folder.superuserPassword());
    }

    public Connection connect(String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** The database and roles of one service, with random passwords. Repeatable: a repeat sets new passwords. */
    public ServiceDatabase createServiceDatabase(String name) {
        return createServiceDatabase(name, Secrets.random(), Secrets.random());
    }

    public ServiceDatabase createServiceDatabase(String name, String ownerPassword, String appPassword) {
        return new DatabaseSetup(this).create(name, ownerPassword, appPassword);
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return folder.log();
    }

    /** Completes when the server ends, for whatever reason. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    /** A fast shutdown: sessions are cut, open transactions rolled back, a checkpoint written. */
    public void stop() {
        if (process != null) {
            process.stop(Duration.ofSeconds(30), () -> signal("INT"));
        }
    }

    /** kill -9, for fault tests. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        stop();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.kill();
        }
    }
}
