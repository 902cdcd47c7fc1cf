package org.tianwang.infrastructure.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.tianwang.infrastructure.dist.Distributions;
import org.tianwang.infrastructure.process.ChildProcess;
import org.tianwang.infrastructure.process.Leash;
import org.tianwang.infrastructure.process.Orphans;
import org.tianwang.infrastructure.process.PidFile;
import org.tianwang.infrastructure.process.Ports;
import org.tianwang.infrastructure.process.Waiting;

/**
 * A Kafka 4.4 broker on loopback with its data in one folder. Start, stop, kill and start again on the same data and
 * port; not for use by several threads at once.
 */
public final class KafkaServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Distributions distributions;
    private KafkaFolder folder;
    private int port;
    private int controllerPort;
    private int heapMegabytes = 256;
    private boolean recording;
    private volatile ChildProcess process;

    private KafkaServer(KafkaFolder folder, Distributions distributions) {
        this.folder = folder;
        this.distributions = distributions;
    }

    /** A broker whose data, configuration, log and pid file live in the folder and nowhere else. */
    public static KafkaServer at(Path folder) {
        return at(folder, Distributions.locate());
    }

    public static KafkaServer at(Path folder, Distributions distributions) {
        return new KafkaServer(KafkaFolder.at(folder.toAbsolutePath()), distributions);
    }

    /** The clients' port; 0, the default, chooses a free one, which the broker then keeps over restarts. */
    public KafkaServer port(int wanted) {
        this.port = wanted;
        return this;
    }

    public KafkaServer heapMegabytes(int megabytes) {
        this.heapMegabytes = megabytes;
        return this;
    }

    /**
     * Makes this run a training: when it is stopped, which then takes half a minute, later brokers on this machine get an
     * AOT cache and start in half the time. Does nothing where the JDK cannot or the cache is there.
     */
    public KafkaServer recordAotCache() {
        this.recording = AotCache.isSupported() && !new AotCache(distributions).isThere();
        return this;
    }

    /** Writes the log to another file than {@code kafka.log} in the broker's folder. */
    public KafkaServer logTo(Path file) {
        this.folder = new KafkaFolder(folder.home(), file.toAbsolutePath());
        return this;
    }

    /** Formats the storage on the first run, clears what an unclean stop left, and waits until clients are served. */
    public KafkaServer start() {
        if (isAlive()) {
            return this;
        }
        Orphans.clear(new PidFile(folder.pid()));
        choosePorts();
        folder.write(port, controllerPort);
        KafkaJvm jvm = new KafkaJvm(distributions, folder, heapMegabytes);
        if (!folder.isFormatted()) {
            jvm.format();
        }
        launch(recording ? jvm.training() : jvm.server());
        return this;
    }

    void launch(List<String> command) {
        process = ChildProcess.start(
                new ChildProcess.Spec("Kafka", Leash.on(command), folder.home(), Map.of(), folder.log(), folder.pid()));
        try {
            Waiting.untilReady(
                    process, PATIENCE, () -> process.log().contains("Kafka Server started") && Ports.answers(port));
        } catch (RuntimeException e) {
            process.kill();
            throw e;
        }
    }

    private void choosePorts() {
        if (port == 0) {
            port = Ports.free();
        }
        if (controllerPort == 0 || !Ports.isFree(controllerPort)) {
            controllerPort = Ports.free();
        }
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return folder.log();
    }

    /** Completes when the broker ends, for whatever reason. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    public void stop() {
        if (process == null) {
            return;
        }
        process.stop(recording ? Duration.ofMinutes(3) : Duration.ofSeconds(20));
        if (recording) {
            new AotCache(distributions).adopt(folder.recordedCache());
            recording = false;
        }
    }

    /** kill -9, for fault tests. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        stop();
    }
}
