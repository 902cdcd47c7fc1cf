package org.tianwang.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says in words when the disk is too full, before a database has to find out. */
public record DiskSpace(long neededBytes) {
    public static final DiskSpace TO_START = new DiskSpace(1_500L << 20);
    public static final DiskSpace TO_GO_ON = new DiskSpace(300L << 20);

    /** The sentence for the user, or nothing where there is room enough. */
    public Optional<String> objection(Path folder) {
        try {
            return objection(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return Optional.of("The free space of " + folder + " cannot be read: " + e.getMessage());
        }
    }

    Optional<String> objection(Path folder, long usableBytes) {
        if (usableBytes >= neededBytes) {
            return Optional.empty();
        }
        return Optional.of(
                "Only %d MB are free on the disk of %s, %d MB are needed: make room, or set TIANWANG_HOME to another disk"
                        .formatted(usableBytes >> 20, folder, neededBytes >> 20));
    }
}
