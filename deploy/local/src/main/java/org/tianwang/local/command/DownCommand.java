package org.tianwang.local.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tianwang.infrastructure.process.Orphans;
import picocli.CommandLine.Command;

/** Stops the running stack, or what an unclean stop left of one. */
@Command(name = "down", description = "Stop everything.")
final class DownCommand implements Callable<Integer> {
    private static final long PATIENCE_SECONDS = 90;

    @Override
    public Integer call() {
        stop(Context.current());
        return 0;
    }

    static void stop(Context context) {
        Optional<ProcessHandle> supervisor = context.supervisor();
        supervisor.ifPresent(DownCommand::end);
        long left = context.home().childPids().stream().filter(Orphans::clear).count();
        if (supervisor.isPresent()) {
            System.out.println("Tianwang is stopped.");
        } else if (left > 0) {
            System.out.println("Tianwang was not running; " + left + " processes left by an unclean stop were ended.");
        } else {
            System.out.println("Tianwang is not running.");
        }
    }

    private static void end(ProcessHandle supervisor) {
        System.out.println("Stopping…");
        supervisor.destroy();
        try {
            supervisor.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            System.out.println("It did not stop within " + PATIENCE_SECONDS + " s and is killed.");
            supervisor.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for a process does not fail", e);
        }
    }
}
