package org.tianwang.infrastructure.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.tianwang.infrastructure.InfrastructureException;

/**
 * A running child with its log and pid file. All children are spawned from one thread that lives as long as the JVM:
 * the kernel's parent-death signal is bound to the spawning <em>thread</em>, so a child of a pool's thread would die
 * when that pool shrinks.
 */
public final class ChildProcess {
    private static final ExecutorService SPAWNER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "child-spawner");
        thread.setDaemon(true);
        return thread;
    });

    private final String name;
    private final Process process;
    private final LogFile log;
    private final PidFile pidFile;

    private ChildProcess(String name, Process process, LogFile log, PidFile pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    /** What to start: {@code environment} is added to ours, output is appended to {@code log}. */
    public record Spec(
            String name, List<String> command, Path folder, Map<String, String> environment, Path log, Path pidFile) {}

    public static ChildProcess start(Spec spec) {
        PidFile pidFile = new PidFile(spec.pidFile());
        try {
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
            LogFile log = LogFile.fromNowOn(spec.log());
            ProcessBuilder builder = new ProcessBuilder(spec.command())
                    .directory(spec.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
            builder.environment().putAll(spec.environment());
            Process process = SPAWNER.submit(builder::start).get();
            Orphans.killAtExit(process);
            pidFile.write(process.pid());
            return new ChildProcess(spec.name(), process, log, pidFile);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException(spec.name() + ": interrupted while starting", e);
        } catch (IOException | java.util.concurrent.ExecutionException e) {
            throw new InfrastructureException(spec.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    public LogFile log() {
        return log;
    }

    /** Asks with SIGTERM, waits, then kills. */
    public void stop(Duration patience) {
        stop(patience, process::destroy);
    }

    /** As {@link #stop(Duration)} for programs with an own idea of a polite signal. */
    public void stop(Duration patience, Runnable ask) {
        if (process.isAlive()) {
            ask.run();
            if (!awaitExit(patience)) {
                process.destroyForcibly();
                awaitExit(Duration.ofSeconds(10));
            }
        }
        pidFile.delete();
    }

    /** SIGKILL, as a fault test or an impatient user does it. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
        pidFile.delete();
    }

    /** The sentence for a child that did not come up, with the end of its log. */
    public InfrastructureException failure(String what) {
        String state = process.isAlive() ? what : "ended with code " + process.exitValue() + " while starting";
        return new InfrastructureException("%s %s. Log %s ends:%n%s".formatted(name, state, log.file(), log.tail(15)));
    }

    private boolean awaitExit(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
