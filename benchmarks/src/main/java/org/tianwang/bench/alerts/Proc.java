package org.tianwang.bench.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux tells of a process: processor time, memory; and how busy the machine is. */
final class Proc {
    /** A tick of the times in {@code stat}, 100 a second on every Linux of today. */
    private static final long TICK_NANOS = 10_000_000;

    private Proc() {}

    /** Processor time of the threads whose name begins so (15 characters at most), in nanoseconds. */
    static long threadNanos(long pid, String name) {
        long ticks = 0;
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path task : tasks) {
                if (Files.readString(task.resolve("comm")).startsWith(name)) {
                    ticks += ticks(task.resolve("stat"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " is gone", e);
        }
        return ticks * TICK_NANOS;
    }

    /** Processor time of a process and of those that it has started and that still run. */
    static long treeNanos(long pid) {
        return Stream.concat(
                        ProcessHandle.of(pid).stream(),
                        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants))
                .mapToLong(process -> process.info()
                        .totalCpuDuration()
                        .map(duration -> duration.toNanos())
                        .orElse(0L))
                .sum();
    }

    /** @param field {@code VmRSS} or {@code VmHWM} */
    static long memoryBytes(long pid, String field) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(field + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " is gone", e);
        }
    }

    /** Mean number of tasks that ran or wanted to, over the last minute. */
    static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ticks(Path stat) throws IOException {
        String line = Files.readString(stat);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }
}
