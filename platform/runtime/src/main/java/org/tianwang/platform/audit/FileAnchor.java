package org.tianwang.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.audit.AuditHeadSigned;

/**
 * The outside anchor as a file that is only ever added to: a JSON line a head, forced to disk before the call returns. A
 * last line that a crash cut short is ended first, so that it cannot swallow the next one. Used by one thread.
 */
final class FileAnchor {
    private static final int TAIL = 4_096;

    private final Path file;
    private final ObjectMapper json = EventCodec.mapper();

    FileAnchor(Path file) {
        this.file = file;
    }

    void append(AuditHeadSigned head) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = channel.size();
            String line = (endsInMidLine(channel, size) ? "\n" : "") + json.writeValueAsString(head) + "\n";
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            for (long at = size; bytes.hasRemaining(); ) {
                at += channel.write(bytes, at);
            }
            channel.force(true);
        }
    }

    private static boolean endsInMidLine(FileChannel channel, long size) throws IOException {
        if (size == 0) {
            return false;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, size - 1);
        return last.get(0) != '\n';
    }

    /** The sequence of the last whole line, or 0. */
    long lastSequence() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int length = (int) Math.min(TAIL, channel.size());
            ByteBuffer tail = ByteBuffer.allocate(length);
            channel.read(tail, channel.size() - length);
            return lastOf(new String(tail.array(), StandardCharsets.UTF_8));
        }
    }

    private long lastOf(String tail) {
        String[] lines = tail.split("\n");
        for (int i = lines.length - 1; i >= 0; i--) {
            try {
                return json.readValue(lines[i], AuditHeadSigned.class).sequence();
            } catch (IOException cutShort) {
                // a line that a crash left unfinished, or the first one of the tail, cut by us
                continue;
            }
        }
        return 0;
    }
}
