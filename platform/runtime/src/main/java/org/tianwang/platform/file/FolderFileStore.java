package org.tianwang.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** A {@link FileStore} in a folder, fanned out by the first two characters. Thread-safe. */
public final class FolderFileStore implements FileStore {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{26}");
    private final RandomNames names = new RandomNames();
    private final Path folder;

    public FolderFileStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public String put(byte[] bytes) throws IOException {
        String name = names.next();
        Path target = path(name);
        Files.createDirectories(target.getParent());
        Path part = Files.createTempFile(target.getParent(), name, ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        return name;
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
