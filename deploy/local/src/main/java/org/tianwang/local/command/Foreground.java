package org.tianwang.local.command;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.tianwang.infrastructure.process.Orphans;
import org.tianwang.local.LocalStack;
import org.tianwang.local.aot.AotTraining;
import org.tianwang.local.supervise.ComponentStatus;
import org.tianwang.local.supervise.ComponentStatus.State;
import org.tianwang.local.supervise.Progress;
import org.tianwang.local.supervise.StatusBoard;

/** The supervisor's life: start, load, tell, watch until told to stop. The process itself is the supervisor. */
final class Foreground {
    private final Context context;
    private final Progress progress;
    private volatile boolean stopping;

    Foreground(Context context) {
        this.context = context;
        this.progress = context.progress();
    }

    void run() {
        StatusBoard whole = new StatusBoard(context.home().run("stack.tsv"));
        tell(whole, State.STARTING, "");
        try {
            LocalStack stack = LocalStack.prepare(context.root(), context.home(), System.getenv(), this::say);
            Orphans.stopPolitelyAtExit(() -> stop(stack, whole));
            say("Starting PostgreSQL, Kafka, Keycloak and six services");
            stack.start();
            if (!"none".equals(System.getenv("TIANWANG_SEEDS"))) {
                stack.loadSeeds();
            }
            tell(whole, State.READY, "");
            new Summary(stack.facts(), progress).print();
            new AotTraining(stack.facts(), this::say).startInBackground();
        } catch (RuntimeException e) {
            if (!stopping) {
                tell(whole, State.FAILED, e.getMessage());
                throw e;
            }
        }
        untilKilled();
    }

    private void stop(LocalStack stack, StatusBoard whole) {
        stopping = true;
        progress.accept("Stopping");
        stack.stop();
        tell(whole, State.STOPPED, "");
        progress.accept("Stopped");
    }

    private void say(String line) {
        if (!stopping) {
            progress.accept(line);
        }
    }

    private static void tell(StatusBoard whole, State state, String note) {
        long pid = ProcessHandle.current().pid();
        whole.put(new ComponentStatus(StatusBoard.STACK, state, pid, 0, 0, Instant.now(), String.valueOf(note)));
    }

    private static void untilKilled() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
