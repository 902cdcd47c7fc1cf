package org.tianwang.system.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds processes of a stack by its home folder, which each of them has on its command line or in its environment. */
final class Leftovers {
    private Leftovers() {}

    static List<String> of(Path home) {
        List<String> found = new ArrayList<>();
        String own = Long.toString(ProcessHandle.current().pid());
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                String command = text(process.resolve("cmdline"));
                boolean ofTheStack = command.contains(home.toString())
                        || text(process.resolve("environ")).contains(home.toString());
                if (ofTheStack && !process.getFileName().toString().equals(own) && !command.isBlank()) {
                    found.add(process.getFileName() + ": " + command.strip());
                }
            }
        } catch (IOException noProc) {
            throw new IllegalStateException("processes cannot be listed", noProc);
        }
        return found;
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException endedMeanwhile) {
            return "";
        }
    }
}
