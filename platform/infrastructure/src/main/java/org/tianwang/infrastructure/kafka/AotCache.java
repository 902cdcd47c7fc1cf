package org.tianwang.infrastructure.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.infrastructure.dist.Distributions;

/**
 * Kafka's classes loaded and linked beforehand (JDK 25 and newer): the broker is up in 2 s instead of 5. The file is
 * bound to one JDK build and one class path, so both are in its name; a cache that does not fit is ignored by the JVM.
 */
public final class AotCache {
    private final Path file;

    public AotCache(Distributions distributions) {
        int classPath = ClassPath.of(distributions.kafkaLibraries()).hashCode();
        this.file = distributions
                .derived()
                .resolve("kafka-" + Runtime.version() + "-" + Integer.toHexString(classPath) + ".aot");
    }

    public static boolean isSupported() {
        return Runtime.version().feature() >= 25;
    }

    public boolean isThere() {
        return isSupported() && Files.isRegularFile(file);
    }

    /** Takes over a cache that a training run has left; nothing happens if it left none. */
    void adopt(Path recorded) {
        try {
            if (Files.isRegularFile(recorded)) {
                Files.createDirectories(file.getParent());
                Path draft = file.resolveSibling(
                        file.getFileName() + "." + ProcessHandle.current().pid());
                Files.copy(recorded, draft, StandardCopyOption.REPLACE_EXISTING);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                Files.delete(recorded);
            }
        } catch (IOException e) {
            throw new InfrastructureException("Kafka's AOT cache cannot be kept: " + e.getMessage(), e);
        }
    }

    List<String> use() {
        return List.of("-XX:AOTCache=" + file);
    }
}
