package org.tianwang.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A {@link FileStore} in a folder, fanned out by the first two characters. Thread-safe. */
public final class FolderFileStore implements FileStore {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{26}");
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<?>[] OWNER_ONLY =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];

    private final RandomNames names = new RandomNames();
    private final Path folder;
    private final boolean forced;

    /**
     * @param forced whether a file is on the disk, not only in the system's memory, when {@link #put} returns: the row that
     *     names it survives a power cut, and a file that does not would be evidence of no bytes
     */
    public FolderFileStore(Path folder, boolean forced) {
        this.folder = folder;
        this.forced = forced;
    }

    @Override
    public String put(byte[] bytes) throws IOException {
        String name = names.next();
        Path target = path(name);
        Path part = target.resolveSibling(name + ".part"); // names are random: nobody else has this one
        try {
            writeWithFolder(part, bytes);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            if (forced) {
                force(target.getParent());
            }
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        return name;
    }

    /** The folder is there nearly always: it is made when it turns out not to be, not looked for each time. */
    private void writeWithFolder(Path part, byte[] bytes) throws IOException {
        try {
            write(part, bytes);
        } catch (NoSuchFileException noFolder) {
            Files.createDirectories(part.getParent());
            if (forced) {
                force(folder);
            }
            write(part, bytes);
        }
    }

    private void write(Path part, byte[] bytes) throws IOException {
        try (FileChannel file = FileChannel.open(part, NEW, OWNER_ONLY)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            if (forced) {
                file.force(true);
            }
        }
    }

    /** What a folder holds is itself something to be written. */
    private static void force(Path folder) throws IOException {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(path(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String name) throws IOException {
        if (NAME.matcher(name).matches()) {
            Files.deleteIfExists(path(name));
        }
    }

    private Path path(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
