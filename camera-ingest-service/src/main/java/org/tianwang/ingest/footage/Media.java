package org.tianwang.ingest.footage;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tianwang.platform.web.RangedFile;

/**
 * A file on its way to a caller. It is opened before the answer begins, so that a retention job in between cannot cut it
 * short. One that is kept can be had in parts; one that was made for this answer is removed behind it and given whole:
 * made again, it would be another file.
 */
final class Media {
    private static final String TYPE = "video/mp4";

    private final InputStream content;
    private final long bytes;
    private final String tag;
    private final Runnable afterwards;

    private Media(Path file, String tag, Runnable afterwards) {
        try {
            this.content = Files.newInputStream(file);
            this.bytes = Files.size(file);
        } catch (IOException e) {
            afterwards.run();
            throw new java.io.UncheckedIOException(e);
        }
        this.tag = tag;
        this.afterwards = afterwards;
    }

    /** @param sha256 of its bytes */
    static Media kept(Path file, String sha256) {
        return new Media(file, sha256, () -> {});
    }

    static Media made(Path file, Runnable afterwards) {
        return new Media(file, null, afterwards);
    }

    Response answer(HttpHeaders asked) {
        if (tag != null) {
            return new RangedFile(content, bytes, tag).answer(asked).type(TYPE).build();
        }
        StreamingOutput body = this::sendTo;
        return Response.ok(body, TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, bytes)
                .header("Accept-Ranges", "none")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private void sendTo(OutputStream out) throws IOException {
        try (content) {
            content.transferTo(out);
        } finally {
            afterwards.run();
        }
    }
}
