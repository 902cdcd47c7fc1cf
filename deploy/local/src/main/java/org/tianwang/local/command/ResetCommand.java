package org.tianwang.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Throws away the county: databases, events, files and the secrets that open them. Own footage and logs stay. */
@Command(name = "reset", description = "Stop and delete all data; the next up makes a fresh county.")
final class ResetCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        Context context = Context.current();
        DownCommand.stop(context);
        Path folder = context.home().folder();
        for (Path part : List.of(
                folder.resolve("data"), folder.resolve("run"), context.home().secrets())) {
            delete(part);
        }
        System.out.println("All data in " + folder
                + " are deleted (logs and footage are kept): ./tianwang up makes a fresh county.");
        return 0;
    }

    /** Symbolic links are deleted and not followed: nothing outside the home is touched. */
    private static void delete(Path part) throws IOException {
        if (!Files.exists(part, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(part)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
