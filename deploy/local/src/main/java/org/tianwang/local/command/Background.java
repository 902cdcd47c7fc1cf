package org.tianwang.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.infrastructure.process.Leash;
import org.tianwang.local.supervise.ComponentStatus.State;
import org.tianwang.local.supervise.StatusBoard;

/**
 * Starts the supervisor as a process of its own, in a session of its own and with its output in a log, and shows that
 * log until the stack is ready or has failed. Ctrl-C until then takes the supervisor along.
 */
final class Background {
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Context context;
    private final Path log;

    Background(Context context) {
        this.context = context;
        this.log = context.home().log("launcher");
    }

    int start() throws IOException {
        Files.createDirectories(log.getParent());
        long shown = Files.exists(log) ? Files.size(log) : 0;
        Process supervisor = new ProcessBuilder(command())
                .directory(context.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Thread takeAlong = new Thread(() -> end(supervisor), "end-supervisor");
        Runtime.getRuntime().addShutdownHook(takeAlong);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            boolean ready = isReady(supervisor.pid());
            boolean alive = supervisor.isAlive();
            shown = show(shown);
            if (ready) {
                Runtime.getRuntime().removeShutdownHook(takeAlong);
                return 0;
            }
            if (!alive) {
                return 1;
            }
            if (System.nanoTime() > deadline) {
                throw new InfrastructureException(
                        "Tianwang was not ready after " + PATIENCE.toMinutes() + " minutes and is stopped; see " + log);
            }
            pause();
        }
    }

    private List<String> command() {
        List<String> all = new ArrayList<>();
        Leash.find("setsid").ifPresent(all::add);
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        all.add("-Dtianwang.root=" + context.root());
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "up"));
        return all;
    }

    private boolean isReady(long pid) {
        return StatusBoard.read(context.home().run("stack.tsv")).stream()
                .anyMatch(row -> row.pid() == pid && row.state() == State.READY);
    }

    private long show(long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long length = file.length();
            if (length <= from) {
                return from;
            }
            file.seek(from);
            byte[] news = new byte[(int) Math.min(length - from, 1 << 20)];
            file.readFully(news);
            System.out.write(news);
            System.out.flush();
            return from + news.length;
        }
    }

    private static void end(Process supervisor) {
        supervisor.destroy();
        try {
            if (!supervisor.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)) {
                supervisor.destroyForcibly();
            }
        } catch (InterruptedException e) {
            supervisor.destroyForcibly();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted", e);
        }
    }
}
