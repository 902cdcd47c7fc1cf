package org.tianwang.ingest.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * Nothing stands between FFmpeg and a file, but the file may be replaced or written over while it is played: FFmpeg would go
 * on with the old one, which nobody sees any more, or with pieces of both.
 */
record FileConnection(Path file, Optional<Signature> opened) implements FfmpegSource.Connection {

    private record Signature(Object key, long size, FileTime written) {}

    static FileConnection to(Path file) {
        return new FileConnection(file, signature(file));
    }

    private static Optional<Signature> signature(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Signature(found.fileKey(), found.size(), found.lastModifiedTime()));
        } catch (IOException away) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isUnchanged() {
        return signature(file).equals(opened);
    }

    @Override
    public StreamFault explain(StreamFault reported) {
        return reported;
    }

    @Override
    public void progressed() {}

    @Override
    public void close() {}
}
