package org.tianwang.ingest.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time and memory of processes, from the kernel. Seconds; the kernel counts in hundredths. */
final class Cpu {
    private static final double TICKS = 100;
    private static final OperatingSystemMXBean OWN =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Cpu() {}

    /** This process with all its threads, to the nanosecond. */
    static double own() {
        return OWN.getProcessCpuTime() / 1e9;
    }

    /** The calling thread alone. */
    static double thread() {
        return THREADS.getCurrentThreadCpuTime() / 1e9;
    }

    /** Java's compilers, of what {@link #own} says. */
    static double compilers() throws IOException {
        double ticks = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            for (Path thread : threads.toList()) {
                if (Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*")) {
                    String[] stat = stat("self/task/" + thread.getFileName());
                    ticks += Long.parseLong(stat[11]) + Long.parseLong(stat[12]);
                }
            }
        } catch (NoSuchFileException ended) {
            return ticks / TICKS; // a thread that was listed and has ended: what it took is small
        }
        return ticks / TICKS;
    }

    /** Child processes of this one that have ended. */
    static double children() throws IOException {
        String[] stat = stat("self");
        return (Long.parseLong(stat[13]) + Long.parseLong(stat[14])) / TICKS;
    }

    static double of(long pid) throws IOException {
        String[] stat = stat(String.valueOf(pid));
        return (Long.parseLong(stat[11]) + Long.parseLong(stat[12])) / TICKS;
    }

    /** The fields behind the command's name, which may hold blanks: state is 0, utime 11, cutime 13. */
    private static String[] stat(String pid) throws IOException {
        String line = Files.readString(Path.of("/proc", pid, "stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    /** Resident memory in MiB. */
    static double resident(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("no VmRSS of " + pid);
    }
}
