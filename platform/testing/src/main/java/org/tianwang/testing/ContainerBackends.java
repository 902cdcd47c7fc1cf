package org.tianwang.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.tianwang.infrastructure.Secrets;
import org.tianwang.infrastructure.postgres.AdminAccess;
import org.tianwang.infrastructure.postgres.DatabaseSetup;
import org.tianwang.infrastructure.postgres.ServiceDatabase;

/** Containers, where there is a Docker engine; Testcontainers' own reaper removes them. */
final class ContainerBackends implements Backends, AdminAccess {
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.1");
    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");

    ContainerBackends() {
        kafka.start();
        postgres.start();
    }

    static boolean engineAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public ServiceDatabase createDatabase(String name) {
        return new DatabaseSetup(this).create(name, Secrets.random(), Secrets.random());
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), postgres.getUsername(), postgres.getPassword());
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/" + database;
    }
}
