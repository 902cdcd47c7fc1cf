package org.tianwang.infrastructure.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Remembers on disk which process is ours, so that a run after an unclean stop clears that one and no other. */
public record PidFile(Path file) {

    public void write(long pid) {
        ProcessIdentity identity = ProcessIdentity.of(pid).orElse(new ProcessIdentity(pid, "gone"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, identity.pid() + " " + identity.birth() + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded process if it still runs; empty for no file, a damaged file, or a pid that is somebody else's now. */
    public Optional<ProcessHandle> running() {
        try {
            String[] parts = Files.readString(file).strip().split(" ", 2);
            if (parts.length != 2) {
                return Optional.empty();
            }
            return new ProcessIdentity(Long.parseLong(parts[0]), parts[1]).handle();
        } catch (IOException | NumberFormatException absentOrDamaged) {
            return Optional.empty();
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
