package org.tianwang.local.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tianwang.local.home.RunLock;
import org.tianwang.local.supervise.ComponentStatus;
import org.tianwang.local.supervise.ComponentStatus.State;
import org.tianwang.local.supervise.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything and supervises it, here until Ctrl-C or in the background. */
@Command(name = "up", description = "Start everything; Ctrl-C stops it again.")
final class UpCommand implements Callable<Integer> {
    @Option(names = "--detach", description = "Return when all is ready and leave it running.")
    private boolean detach;

    @Override
    public Integer call() throws IOException {
        Context context = Context.current();
        context.home().create();
        Optional<RunLock> lock = RunLock.tryAcquire(context.home());
        if (lock.isEmpty()) {
            return alreadyRunning(context);
        }
        if (detach) {
            lock.get().close();
            return new Background(context).start();
        }
        new Foreground(context).run();
        return 0;
    }

    private static int alreadyRunning(Context context) {
        Progress progress = context.progress();
        String pid = context.supervisor()
                .map(handle -> " (pid " + handle.pid() + ")")
                .orElse("");
        boolean ready = context.stack()
                .map(ComponentStatus::state)
                .filter(State.READY::equals)
                .isPresent();
        if (!ready) {
            progress.plain("Tianwang is being started or stopped by another ./tianwang" + pid
                    + ": see ./tianwang status, or end it with ./tianwang down");
            return 1;
        }
        progress.plain("Tianwang is already running" + pid + ": console at " + context.url("gateway")
                + ", end it with ./tianwang down");
        return 0;
    }
}
