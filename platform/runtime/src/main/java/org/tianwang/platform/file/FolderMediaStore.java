package org.tianwang.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@link MediaStore} in a folder, fanned out by the first two characters. Each process writes its drafts in a folder of
 * its own and holds a lock on it; the kernel lets go of the lock when the process dies, however it dies, so that another
 * one can tell dead drafts from those that are being written. Thread-safe.
 */
public final class FolderMediaStore implements MediaStore, AutoCloseable {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{26}");
    private static final String DRAFTS = "drafts";
    private static final String LOCK = "lock";

    private final Path folder;
    private final RandomNames names = new RandomNames();
    private Path drafts;
    private FileChannel lockFile;

    public FolderMediaStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Draft begin() throws IOException {
        String name = names.next();
        return new FolderDraft(name, ownDrafts().resolve(name + ".part"));
    }

    private synchronized Path ownDrafts() throws IOException {
        if (drafts == null) {
            Path own = folder.resolve(DRAFTS).resolve(names.next());
            Files.createDirectories(own);
            lockFile = FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lockFile.lock();
            drafts = own;
        }
        return drafts;
    }

    @Override
    public Optional<Path> find(String name) {
        return NAME.matcher(name).matches() ? Optional.of(path(name)).filter(Files::isRegularFile) : Optional.empty();
    }

    @Override
    public void delete(String name) throws IOException {
        if (NAME.matcher(name).matches()) {
            Files.deleteIfExists(path(name));
        }
    }

    @Override
    public void each(Consumer<Stored> visitor) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .forEach(file -> stored(file).ifPresent(visitor));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Optional<Stored> stored(Path file) {
        try {
            return Optional.of(new Stored(
                    file.getFileName().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException deletedMeanwhile) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int sweep() throws IOException {
        Path own = ownDrafts();
        int removed = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder.resolve(DRAFTS))) {
            for (Path other : all) {
                removed += other.equals(own) ? 0 : sweep(other);
            }
        }
        return removed;
    }

    private static int sweep(Path other) throws IOException {
        int removed = 0;
        try (FileChannel file =
                        FileChannel.open(other.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                return 0;
            }
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(other, "*.part")) {
                for (Path part : parts) {
                    Files.deleteIfExists(part);
                    removed++;
                }
            }
            Files.deleteIfExists(other.resolve(LOCK));
        } catch (java.nio.channels.OverlappingFileLockException ofThisProcess) {
            return 0;
        }
        Files.deleteIfExists(other);
        return removed;
    }

    @Override
    public Space space() throws IOException {
        Files.createDirectories(folder);
        FileStore disk = Files.getFileStore(folder);
        return new Space(disk.getTotalSpace(), disk.getUsableSpace());
    }

    private Path path(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    @Override
    public synchronized void close() throws IOException {
        if (lockFile != null) {
            lockFile.close();
            lockFile = null;
            drafts = null;
        }
    }

    private final class FolderDraft implements Draft {
        private final String name;
        private final Path part;

        private FolderDraft(String name, Path part) {
            this.name = name;
            this.part = part;
        }

        @Override
        public Path path() {
            return part;
        }

        @Override
        public String keep() throws IOException {
            force(part, StandardOpenOption.WRITE);
            Path target = FolderMediaStore.this.path(name);
            Files.createDirectories(target.getParent());
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            force(target.getParent(), StandardOpenOption.READ);
            return name;
        }

        /** A folder is forced too: otherwise the bytes survive a power cut, but not the name. */
        private static void force(Path file, StandardOpenOption how) throws IOException {
            try (FileChannel channel = FileChannel.open(file, how)) {
                channel.force(true);
            }
        }

        @Override
        public void discard() {
            try {
                Files.deleteIfExists(part);
            } catch (IOException sweptLater) {
                part.toFile().deleteOnExit();
            }
        }
    }
}
