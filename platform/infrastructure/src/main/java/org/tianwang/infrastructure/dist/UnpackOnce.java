package org.tianwang.infrastructure.dist;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.tianwang.infrastructure.InfrastructureException;

/**
 * A cache of folders that are made once, whatever number of processes and threads ask at the same time. A folder
 * appears by one rename, so a process killed in the middle leaves a draft and never half a result.
 */
final class UnpackOnce {
    /** A file lock is held by the JVM as a whole, and asking for it twice is an error: threads queue here first. */
    private static final Object THREADS = new Object();

    private final Path cache;

    UnpackOnce(Path cache) {
        this.cache = cache;
    }

    interface Maker {
        void makeIn(Path draft) throws IOException;
    }

    Path folder(String name, Maker maker) {
        Path ready = cache.resolve(name);
        if (Files.isDirectory(ready)) {
            return ready;
        }
        synchronized (THREADS) {
            try {
                Files.createDirectories(cache);
                makeUnderLock(name, ready, maker);
                return ready;
            } catch (IOException e) {
                throw new InfrastructureException(
                        "Cannot unpack " + name + " into " + cache + ": " + e.getMessage(), e);
            }
        }
    }

    private void makeUnderLock(String name, Path ready, Maker maker) throws IOException {
        Path lockFile = cache.resolve(name + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || Files.isDirectory(ready)) {
                return;
            }
            Path draft = cache.resolve(name + ".draft");
            deleteRecursively(draft);
            Files.createDirectories(draft);
            maker.makeIn(draft);
            Files.move(draft, ready);
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
