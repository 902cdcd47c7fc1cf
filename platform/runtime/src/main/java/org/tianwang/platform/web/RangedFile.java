package org.tianwang.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.tianwang.platform.problem.UnsatisfiableProblem;

/**
 * Answers with a file, or with the one part of it that was asked for, so that a player can seek. The content is open
 * already when the answer begins: whoever removes the file meanwhile does not cut it short.
 *
 * @param tag what the content is known by, such as its hash; {@code If-Range} is held against it
 */
public record RangedFile(InputStream content, long bytes, String tag) {
    private static final int CHUNK = 1 << 16;

    /** @throws UnsatisfiableProblem when the range lies outside; the content is closed then */
    public Response.ResponseBuilder answer(HttpHeaders asked) {
        Optional<ByteRange> range = range(asked);
        ByteRange part = range.orElse(new ByteRange(0, bytes - 1));
        StreamingOutput body = out -> send(part, out);
        Response.ResponseBuilder answer = Response.status(range.isPresent() ? 206 : 200)
                .entity(body)
                .header(HttpHeaders.CONTENT_LENGTH, part.length())
                .header(HttpHeaders.ETAG, quoted())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        range.ifPresent(one -> answer.header("Content-Range", one.of(bytes)));
        return answer;
    }

    private Optional<ByteRange> range(HttpHeaders asked) {
        String condition = asked.getHeaderString("If-Range");
        if (condition != null && !condition.strip().equals(quoted())) {
            return Optional.empty();
        }
        try {
            return ByteRange.of(asked.getHeaderString("Range"), bytes);
        } catch (UnsatisfiableProblem outside) {
            close();
            throw outside;
        }
    }

    private String quoted() {
        return '"' + tag + '"';
    }

    private void send(ByteRange part, OutputStream out) throws IOException {
        try (content) {
            content.skipNBytes(part.first());
            byte[] chunk = new byte[CHUNK];
            for (long left = part.length(); left > 0; ) {
                int read = content.readNBytes(chunk, 0, (int) Math.min(left, CHUNK));
                if (read == 0) {
                    throw new IOException("the file is shorter than it was");
                }
                out.write(chunk, 0, read);
                left -= read;
            }
        }
    }

    private void close() {
        try {
            content.close();
        } catch (IOException ignored) {
            // nothing was read from it
        }
    }
}
