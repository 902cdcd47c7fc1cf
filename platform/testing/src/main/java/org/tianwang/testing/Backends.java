package org.tianwang.testing;

import java.io.File;
import org.tianwang.infrastructure.postgres.ServiceDatabase;

/**
 * Kafka and PostgreSQL for a test run: containers when a Docker engine answers, otherwise child processes from the
 * local binaries. The same switch everywhere. Stopped when the JVM ends.
 */
public interface Backends {
    String bootstrapServers();

    /** Makes the database with its owner and app role; a repeat sets new passwords. */
    ServiceDatabase createDatabase(String name);

    /** Starts them on the first call in this JVM. */
    static Backends start() {
        boolean docker = System.getenv("DOCKER_HOST") != null || new File("/var/run/docker.sock").exists();
        return docker && ContainerBackends.engineAnswers() ? new ContainerBackends() : new LocalBackends();
    }
}
