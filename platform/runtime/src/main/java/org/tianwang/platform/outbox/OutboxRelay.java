package org.tianwang.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Sends outbox rows to Kafka in the order of their sequence, at least once. One relay a service is active, held by an
 * advisory lock on a connection of its own; the others wait for their turn. Woken by NOTIFY. One platform thread.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x7469616e77616e67L; // "tianwang"

    private final OutboxConfig config;
    private final RelayConnection connections;
    private final OutboxSender sender;
    private final boolean enabled;
    private volatile boolean running;
    private Thread thread;
    /** Milliseconds, the relay's thread only: grows with failures in a row, and work done ends the row. */
    private long pause;

    OutboxRelay(
            OutboxConfig config,
            RelayConnection connections,
            OutboxSender sender,
            @ConfigProperty(name = "tianwang.outbox.relay", defaultValue = "true") boolean enabled) {
        this.config = config;
        this.connections = connections;
        this.sender = sender;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.join(config.poll().multipliedBy(5).toMillis());
            thread.interrupt();
        }
        sender.close();
    }

    private void run() {
        while (running) {
            try (Connection connection = connections.open()) {
                relay(connection);
            } catch (SQLException | RuntimeException e) {
                pause = Math.clamp(pause * 2, 200, config.maxBackoff().toMillis());
                LOG.warnf("outbox relay interrupted, retrying pauseMs=%d cause=%s", pause, e.toString());
                sleep(pause + ThreadLocalRandom.current().nextLong(100));
            }
        }
    }

    private void relay(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (running && !locked(connection)) {
            sleep(config.poll().toMillis());
        }
        if (!running) {
            return; // stopped while another one was active: what we sent now would run into what it sends
        }
        try (Statement listen = connection.createStatement()) {
            // What is deleted here is on Kafka: after a crash it may be sent once more, which every consumer bears.
            listen.execute("SET synchronous_commit = off");
            listen.execute("LISTEN outbox");
        }
        sender.startOver();
        while (running) {
            while (running && sender.sendBatch(connection) == config.batchSize()) {
                // a full batch: there may be more
            }
            pause = 0;
            postgres.getNotifications((int) config.poll().toMillis());
        }
        sender.sendBatch(connection);
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement();
                var answer = lock.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
