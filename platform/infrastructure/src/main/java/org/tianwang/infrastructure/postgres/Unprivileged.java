package org.tianwang.infrastructure.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.infrastructure.process.Leash;

/**
 * PostgreSQL refuses to run as root. In a user name space of its own ({@code unshare -U}) root is a nobody there while
 * files keep their owner, so nothing has to be handed over; where name spaces are forbidden, the data folder is given
 * to {@code nobody} and the server runs as that.
 */
final class Unprivileged {
    private static final int NOBODY = 65534;

    private Unprivileged() {}

    /** The prefix for PostgreSQL's commands; for the second way it also hands the folder over. */
    static List<String> wrapper(Path dataFolder, Path binaries) {
        if (!isRoot()) {
            return List.of();
        }
        Optional<String> unshare = Leash.find("unshare");
        if (unshare.isPresent() && succeeds(unshare.get(), "-U", "true")) {
            return List.of(unshare.get(), "-U");
        }
        return asNobody(dataFolder, binaries);
    }

    static List<String> asNobody(Path dataFolder, Path binaries) {
        String setpriv = Leash.find("setpriv").orElseThrow(() -> refusal("neither unshare nor setpriv is installed"));
        List<String> prefix = List.of(setpriv, "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        for (Path needed : List.of(dataFolder.toAbsolutePath(), binaries.toAbsolutePath())) {
            hidden(needed).ifPresent(folder -> {
                throw refusal("user name spaces are forbidden here and the user nobody cannot enter " + folder);
            });
        }
        handOver(dataFolder);
        return prefix;
    }

    static boolean isRoot() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException noProc) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static InfrastructureException refusal(String reason) {
        return new InfrastructureException(
                "PostgreSQL does not run as root, and " + reason
                        + ": run as an ordinary user, or set TIANWANG_HOME to a folder everybody can enter, such as /var/tmp/tianwang");
    }

    private static Optional<Path> hidden(Path path) {
        for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
            try {
                if (((Integer) Files.getAttribute(folder, "unix:mode") & 0001) == 0) {
                    return Optional.of(folder);
                }
            } catch (IOException e) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static void handOver(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                Files.setAttribute(path, "unix:uid", NOBODY);
                Files.setAttribute(path, "unix:gid", NOBODY);
            }
        } catch (IOException e) {
            throw refusal("the folder " + folder + " could not be given to nobody (" + e.getMessage() + ")");
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
