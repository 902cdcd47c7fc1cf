package org.tianwang.local.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the supervisor knows, written to a file at every change, so that other commands need no connection to it. */
public final class StatusBoard {
    /** The row that stands for the stack as a whole. */
    public static final String STACK = "tianwang";

    private final Path file;
    private final Map<String, ComponentStatus> rows = new LinkedHashMap<>();

    public StatusBoard(Path file) {
        this.file = file;
    }

    public synchronized void put(ComponentStatus status) {
        rows.put(status.name(), status);
        write();
    }

    public static List<ComponentStatus> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(ComponentStatus::fromLine)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /** A board that cannot be written (a full disk, say) must not bring down what it reports on. */
    private void write() {
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(
                    draft,
                    rows.values().stream().map(ComponentStatus::toLine).collect(Collectors.joining("\n", "", "\n")));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("The status file " + file + " cannot be written: " + e.getMessage());
        }
    }
}
