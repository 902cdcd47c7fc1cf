package org.tianwang.local.supervise;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Keeps logs from filling the disk: one that has grown too long is copied aside, replacing the copy before it, and cut
 * to nothing in place. The children append to open files, so a rename would not do.
 */
public final class LogKeeper implements Runnable {
    private final Path folder;
    private final long limit;

    public LogKeeper(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    @Override
    public void run() {
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log :
                    logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                if (Files.size(log) > limit) {
                    cut(log);
                }
            }
        } catch (IOException e) {
            System.err.println("The logs in " + folder + " cannot be trimmed: " + e.getMessage());
        }
    }

    private static void cut(Path log) throws IOException {
        Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }
}
