package org.tianwang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.tianwang.infrastructure.kafka.KafkaServer;
import org.tianwang.infrastructure.postgres.PostgresServer;
import org.tianwang.infrastructure.postgres.ServiceDatabase;

/** Child processes on free ports, in a folder that is removed afterwards. */
public final class LocalBackends implements Backends, AutoCloseable {
    private final Path folder;
    private final KafkaServer kafka;
    private final PostgresServer postgres;

    public LocalBackends() {
        try {
            folder = Files.createTempDirectory("tianwang-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        postgres = PostgresServer.at(folder.resolve("postgres")).start();
        kafka = KafkaServer.at(folder.resolve("kafka")).start();
    }

    /** For tests that kill and restart the broker. */
    public KafkaServer kafka() {
        return kafka;
    }

    /** For tests that kill and restart the database. */
    public PostgresServer postgres() {
        return postgres;
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public ServiceDatabase createDatabase(String name) {
        return postgres.createServiceDatabase(name);
    }

    @Override
    public void close() {
        kafka.kill();
        postgres.kill();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("test folder not removed: " + folder + ": " + e.getMessage());
        }
    }
}
