package org.tianwang.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tianwang.local.command.Main;
import org.tianwang.local.port.PortPlan;
import org.tianwang.local.supervise.ComponentStatus;
import org.tianwang.local.supervise.StatusBoard;

/** {@code ./tianwang} without its script's build: commands in processes of their own, on a home and free ports. */
public final class Launcher {
    private static final long PATIENCE_SECONDS = 120;

    private final Path home;
    private final Path output;
    private Process supervisor;

    /** How a command ended and what it said. */
    public record Outcome(int code, String said) {}

    public Launcher(Path home) {
        this.home = home;
        this.output = home.resolveSibling("second-home.out");
    }

    /** Runs a command with arguments to its end. */
    public Outcome run(List<String> command) {
        return run(command, Map.of());
    }

    /** Runs a command to its end. */
    public Outcome run(String command, Map<String, String> environment) {
        return run(List.of(command), environment);
    }

    private Outcome run(List<String> command, Map<String, String> environment) {
        try {
            Process process = builder(command, environment).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end: " + said);
            }
            return new Outcome(process.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a command that is to go on. */
    public void start(String command) {
        try {
            Files.createDirectories(home);
            supervisor = builder(List.of(command), Map.of())
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills what {@link #start} started, with SIGKILL, so that it can clean nothing up. */
    public void kill() {
        if (supervisor != null) {
            supervisor.destroyForcibly().onExit().join();
        }
    }

    public List<ComponentStatus> status() {
        return StatusBoard.read(home.resolve("run").resolve("status.tsv"));
    }

    public List<String> leftovers() {
        return Leftovers.of(home);
    }

    private ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xmx96m", "-XX:TieredStopAtLevel=1"));
        line.add("-Dtianwang.root=" + System.getProperty("tianwang.root"));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        PortPlan.DEFAULTS.keySet().forEach(name -> builder.environment().put(PortPlan.variable(name), "0"));
        builder.environment().put("TIANWANG_HOME", home.toString());
        builder.environment().putAll(environment);
        return builder;
    }
}
