package org.tianwang.ingest.footage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file on its way to a caller. It is opened before the answer begins, so that a retention job in between cannot cut it
 * short, and one that was made for this answer is removed behind it.
 */
final class Media {
    private final InputStream content;
    private final long bytes;
    private final Runnable afterwards;

    private Media(InputStream content, long bytes, Runnable afterwards) {
        this.content = content;
        this.bytes = bytes;
        this.afterwards = afterwards;
    }

    static Media kept(Path file) {
        return open(file, () -> {});
    }

    static Media open(Path file, Runnable afterwards) {
        try {
            return new Media(Files.newInputStream(file), Files.size(file), afterwards);
        } catch (IOException e) {
            afterwards.run();
            throw new java.io.UncheckedIOException(e);
        }
    }

    long bytes() {
        return bytes;
    }

    void sendTo(OutputStream out) throws IOException {
        try (content) {
            content.transferTo(out);
        } finally {
            afterwards.run();
        }
    }
}
