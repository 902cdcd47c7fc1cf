package org.tianwang.infrastructure.kafka;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tianwang.infrastructure.InfrastructureException;

/** A folder's jars in alphabetical order: an AOT cache is only accepted with the very class path it was made with. */
final class ClassPath {
    private ClassPath() {}

    static String of(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .sorted()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new InfrastructureException("Cannot list " + folder + ": " + e.getMessage(), e);
        }
    }
}
