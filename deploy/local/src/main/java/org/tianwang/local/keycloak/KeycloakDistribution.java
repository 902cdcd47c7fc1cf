package org.tianwang.local.keycloak;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.tianwang.infrastructure.InfrastructureException;

/**
 * The unpacked Keycloak and its build step, which fixes the database and the features once so that every later start
 * is quick. The stamp names the options: others make it build again.
 */
final class KeycloakDistribution {
    private static final List<String> OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--cache=local", "--features-disabled=kerberos");

    private final Path target;

    KeycloakDistribution(Path root) {
        this.target = root.resolve("deploy").resolve("keycloak").resolve("target");
    }

    Path folder() {
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(target, "keycloak-*")) {
                for (Path folder : found) {
                    if (Files.isRegularFile(folder.resolve("lib").resolve("quarkus-run.jar"))) {
                        return folder;
                    }
                }
            } catch (IOException e) {
                throw new InfrastructureException("Cannot list " + target + ": " + e.getMessage(), e);
            }
        }
        throw new InfrastructureException("Keycloak is not there: " + target
                + " holds no keycloak-*; ./tianwang up fetches it, ./tianwang logs build tells why it did not");
    }

    /** Two stacks on one checkout may come here at the same time; the second waits and finds the work done. */
    void buildOnce(Path log, Consumer<String> say) {
        Path stamp = target.resolve("built.options");
        String wanted = folder().getFileName() + " " + String.join(" ", OPTIONS) + " java "
                + Runtime.version().feature();
        try (FileChannel channel = FileChannel.open(
                        target.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid()
                    && !(Files.exists(stamp) && Files.readString(stamp).equals(wanted))) {
                say.accept("Keycloak is being built for this database (once, about half a minute)");
                build(log);
                Files.writeString(stamp, wanted);
            }
        } catch (IOException e) {
            throw new InfrastructureException("Keycloak cannot be built in " + target + ": " + e.getMessage(), e);
        }
    }

    /**
     * Makes a home of its own look like a whole Keycloak: the program by links, the data real. So several stacks can
     * run from one unpacked distribution.
     */
    void linkInto(Path home) {
        try {
            Files.createDirectories(home);
            for (String part : List.of("lib", "providers", "themes", "conf")) {
                Path link = home.resolve(part);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, folder().resolve(part).toAbsolutePath());
            }
        } catch (IOException e) {
            throw new InfrastructureException("Keycloak's home " + home + " cannot be made: " + e.getMessage(), e);
        }
    }

    private void build(Path log) throws IOException {
        List<String> command = new java.util.ArrayList<>(
                List.of(folder().resolve("bin").resolve("kc.sh").toString(), "build"));
        command.addAll(OPTIONS);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new InfrastructureException("Keycloak's build ended with code " + code + ", see " + log);
            }
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Keycloak's build was interrupted", e);
        }
    }
}
