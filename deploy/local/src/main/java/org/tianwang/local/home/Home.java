package org.tianwang.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.infrastructure.process.PidFile;

/** Paths below {@code TIANWANG_HOME}. The folder is its owner's alone: it holds secrets and people's data. */
public record Home(Path folder) {

    /** {@code TIANWANG_HOME}, or {@code .tianwang} at the repository's top. */
    public static Home from(Map<String, String> environment, Path root) {
        String given = environment.get("TIANWANG_HOME");
        Path folder = given == null || given.isBlank() ? root.resolve(".tianwang") : Path.of(given);
        return new Home(folder.toAbsolutePath().normalize());
    }

    public Path data(String name) {
        return folder.resolve("data").resolve(name);
    }

    public Path files(String service) {
        return folder.resolve("data").resolve("files").resolve(service);
    }

    /** Where a user may put own clips that cameras can play by {@code file:} addresses. */
    public Path footage() {
        return folder.resolve("footage");
    }

    public Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    public Path run(String file) {
        return folder.resolve("run").resolve(file);
    }

    public Path cache(String name) {
        return folder.resolve("cache").resolve(name);
    }

    public Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /** The public half of a service's signing key, for whoever must verify what it signed. */
    public Path publicKey(String service) {
        return folder.resolve("keys").resolve(service + ".pub");
    }

    /** The outside anchor of a service's audit trail; one a key, so that a fresh county begins a fresh one. */
    public Path anchor(String service, String keyId) {
        return folder.resolve("anchor").resolve(service + "-" + keyId + ".jsonl");
    }

    public void create() {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            for (String name : List.of("data", "logs", "run", "cache", "footage", "keys", "anchor")) {
                Files.createDirectories(folder.resolve(name));
            }
        } catch (IOException e) {
            throw new InfrastructureException(
                    "The folder " + folder + " cannot be written (" + e.getMessage()
                            + "): set TIANWANG_HOME to one that can",
                    e);
        }
    }

    /**
     * Deletes one of the home's parts. Symbolic links are deleted and not followed: nothing outside is touched.
     *
     * @param part a path below the home
     */
    public void delete(Path part) {
        if (!part.startsWith(folder) || !Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(part)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new InfrastructureException("Cannot delete " + part + ": " + e.getMessage(), e);
        }
    }

    /** The pid files of all children of a present or earlier run. */
    public List<PidFile> childPids() {
        List<PidFile> found = new ArrayList<>();
        for (Path place : List.of(folder.resolve("run").resolve("children"), data("postgres"), data("kafka"))) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.list(place)) {
                    files.filter(file -> file.toString().endsWith(".pid"))
                            .map(PidFile::new)
                            .forEach(found::add);
                } catch (IOException e) {
                    throw new InfrastructureException("Cannot list " + place + ": " + e.getMessage(), e);
                }
            }
        }
        return found;
    }
}
