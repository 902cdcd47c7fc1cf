package org.tianwang.infrastructure.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A child's log, seen from where this start began, so that a line of an earlier run is not taken for readiness. */
public record LogFile(Path file, long from) {
    /** More than this is never read back: enough for any start, and a runaway log cannot fill our heap. */
    private static final int WINDOW = 512 * 1024;

    static LogFile fromNowOn(Path file) throws IOException {
        return new LogFile(file, Files.exists(file) ? Files.size(file) : 0);
    }

    public boolean contains(String text) {
        return read(from).contains(text);
    }

    /** The last lines, at most {@code lines}, of what this start has written. */
    public String tail(int lines) {
        List<String> all = read(from).lines().toList();
        return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    }

    private String read(long start) {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            long begin = Math.max(start, access.length() - WINDOW);
            access.seek(Math.min(begin, access.length()));
            byte[] bytes = new byte[(int) Math.max(0, access.length() - begin)];
            access.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
