package org.tianwang.system.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Prints the ends of all logs of a stack, where a failed test is read. */
final class LogTails {
    private static final int LINES = 40;
    private static final long BYTES = 32_768;

    private LogTails() {}

    static void print(Path logs) {
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".log"))
                    .sorted()
                    .toList()) {
                System.out.println("[logs] ----- " + file);
                tail(file).forEach(line -> System.out.println("[logs] " + line));
            }
        } catch (IOException e) {
            System.out.println("[logs] cannot be read: " + e.getMessage());
        }
    }

    private static List<String> tail(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - BYTES));
            byte[] end = java.nio.channels.Channels.newInputStream(channel).readAllBytes();
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        }
    }
}
