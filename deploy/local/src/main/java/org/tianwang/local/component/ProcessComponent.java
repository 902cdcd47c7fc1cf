package org.tianwang.local.component;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.tianwang.infrastructure.process.ChildProcess;
import org.tianwang.infrastructure.process.Orphans;
import org.tianwang.infrastructure.process.PidFile;
import org.tianwang.infrastructure.process.Waiting;

/** A child that is one command with a check for readiness; Keycloak and every service are one of these. */
public final class ProcessComponent implements Component {
    private static final Duration TO_STOP = Duration.ofSeconds(15);

    /**
     * What distinguishes one child from another.
     *
     * @param command asked for at each start, so that it may do what has to be done before and see what has changed
     */
    public record Plan(
            String name,
            int port,
            Set<String> after,
            Supplier<ChildProcess.Spec> command,
            BooleanSupplier ready,
            Duration patience,
            Path log) {}

    private final Plan plan;
    private volatile ChildProcess process;

    public ProcessComponent(Plan plan) {
        this.plan = plan;
    }

    @Override
    public void start() {
        ChildProcess.Spec command = plan.command().get();
        Orphans.clear(new PidFile(command.pidFile()));
        ChildProcess child = ChildProcess.start(command);
        process = child;
        try {
            Waiting.untilReady(child, plan.patience(), plan.ready());
        } catch (RuntimeException e) {
            child.kill();
            throw e;
        }
    }

    @Override
    public void stop() {
        stop(TO_STOP);
    }

    /** Gives the process as long as this to end by itself. */
    public void stop(Duration toStop) {
        ChildProcess child = process;
        if (child != null) {
            child.stop(toStop);
        }
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public int port() {
        return plan.port();
    }

    @Override
    public Set<String> after() {
        return plan.after();
    }

    @Override
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    @Override
    public Path log() {
        return plan.log();
    }
}
