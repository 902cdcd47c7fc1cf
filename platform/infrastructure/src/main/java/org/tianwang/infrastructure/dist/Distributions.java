package org.tianwang.infrastructure.dist;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tianwang.infrastructure.InfrastructureException;

/**
 * Finds the servers' binaries that Maven put under {@code platform/infrastructure/binaries/target}. The repository's
 * top is the system property {@code tianwang.root} (Surefire and the launcher set it), else the nearest parent of the
 * working folder that holds it.
 */
public final class Distributions {
    private static final Path BINARIES = Path.of("platform", "infrastructure", "binaries", "target");

    private final Path target;

    private Distributions(Path target) {
        this.target = target;
    }

    public static Distributions locate() {
        String root = System.getProperty("tianwang.root");
        if (root != null) {
            return in(Path.of(root).resolve(BINARIES));
        }
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.isDirectory(dir.resolve(BINARIES))) {
                return in(dir.resolve(BINARIES));
            }
        }
        throw new InfrastructureException("The folder " + BINARIES + " was not found above "
                + Path.of("").toAbsolutePath() + ": set the system property tianwang.root to the repository's top");
    }

    public static Distributions in(Path target) {
        return new Distributions(target);
    }

    /** The broker's jars; never on anybody's class path but its own. */
    public Path kafkaLibraries() {
        return existing(target.resolve("kafka"));
    }

    /** The unpacked PostgreSQL with {@code bin/}, {@code lib/} and {@code share/}; unpacks it if nobody has yet. */
    public Path postgresHome() {
        Path jar = onlyJar(existing(target.resolve("postgres")));
        String name = jar.getFileName().toString().replace(".jar", "");
        return new UnpackOnce(target.resolve("unpacked")).folder(name, draft -> TarXz.unpackFromJar(jar, draft));
    }

    /** Where things derived from the binaries may be kept, such as the AOT cache of Kafka. */
    public Path derived() {
        return target.resolve("derived");
    }

    private static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InfrastructureException("The binaries in " + folder
                    + " are missing: build them with ./mvnw -pl platform/infrastructure/binaries generate-resources");
        }
        return folder;
    }

    private static Path onlyJar(Path folder) {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            found.forEach(jars::add);
        } catch (IOException e) {
            throw new InfrastructureException("Cannot list " + folder + ": " + e.getMessage(), e);
        }
        if (jars.size() != 1) {
            throw new InfrastructureException("Expected one jar in " + folder + " but found " + jars.size()
                    + ": delete the folder and build again");
        }
        return jars.get(0);
    }
}
