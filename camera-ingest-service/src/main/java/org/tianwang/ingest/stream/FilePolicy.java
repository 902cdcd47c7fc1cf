package org.tianwang.ingest.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Which files may be played as cameras: regular files below the folders that the administrator allows, judged by their
 * real path, so that neither {@code ..} nor a symbolic link leads out. Checked again each time a file is opened.
 */
public final class FilePolicy {
    private final List<Path> roots;

    public FilePolicy(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    public Path check(StreamUrl url) throws StreamException {
        try {
            Path real = Path.of(url.path()).toRealPath();
            for (Path root : roots) {
                if (Files.isDirectory(root) && real.startsWith(root.toRealPath()) && Files.isRegularFile(real)) {
                    return real;
                }
            }
        } catch (IOException | IllegalArgumentException | SecurityException unreadable) {
            throw new StreamException(StreamFault.FILE_NOT_ALLOWED, unreadable);
        }
        throw new StreamException(StreamFault.FILE_NOT_ALLOWED);
    }
}
