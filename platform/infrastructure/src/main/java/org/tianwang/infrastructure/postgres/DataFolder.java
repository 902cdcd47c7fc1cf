package org.tianwang.infrastructure.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.infrastructure.Secrets;

/**
 * Where a server keeps its data, secret, pid and log. The cluster is initialised in a draft folder and renamed, so that
 * an initdb cut off by Ctrl-C is simply done again.
 */
record DataFolder(Path home, Path log) {

    Path data() {
        return home.resolve("data");
    }

    static DataFolder at(Path home) {
        return new DataFolder(home, home.resolve("postgres.log"));
    }

    Path pid() {
        return home.resolve("postgres.pid");
    }

    String superuserPassword() {
        return Secrets.keptIn(home.resolve("superuser.secret"));
    }

    void create() {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new InfrastructureException("Cannot create " + home + ": " + e.getMessage(), e);
        }
    }

    boolean isInitialised() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    /** Runs initdb with scram for every connection; the password is passed in a file, never on the command line. */
    void initialise(Path binaries, List<String> wrapper) {
        Path draft = home.resolve("data.new");
        Path output = home.resolve("initdb.log");
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                binaries.resolve("bin/initdb").toString(),
                "-A",
                "scram-sha-256",
                "--pwfile=" + home.resolve("superuser.secret"),
                "-U",
                "postgres",
                "-D",
                draft.toString(),
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        try {
            delete(draft);
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new InfrastructureException(
                        "PostgreSQL's initdb ended with code " + code + ": " + Files.readString(output));
            }
            Files.move(draft, data());
        } catch (IOException e) {
            throw new InfrastructureException("PostgreSQL's data folder could not be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted during initdb", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path :
                        paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
