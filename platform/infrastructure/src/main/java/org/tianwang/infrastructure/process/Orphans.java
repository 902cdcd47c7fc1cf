package org.tianwang.infrastructure.process;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sees to it that no child survives: our own at exit, and those that an earlier, unclean run left behind. */
public final class Orphans {
    private static final Set<Process> OURS = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Orphans::atExit, "stop-children"));
    }

    private static volatile Runnable politely = () -> {};

    private Orphans() {}

    /** What to do at exit before the remaining children are killed: shutdown hooks of the JVM have no order. */
    public static void stopPolitelyAtExit(Runnable stop) {
        politely = stop;
    }

    private static void atExit() {
        try {
            politely.run();
        } finally {
            OURS.forEach(Orphans::killWithDescendants);
        }
    }

    /** A child may have children of its own, such as the JVM that assembles an AOT cache at another's exit. */
    private static void killWithDescendants(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    static void killAtExit(Process process) {
        OURS.add(process);
        process.onExit().thenRun(() -> OURS.remove(process));
    }

    /**
     * Kills the process a pid file names, if it is verifiably the one we once started.
     *
     * @return whether there was one
     */
    public static boolean clear(PidFile pidFile) {
        boolean found = pidFile.running().map(Orphans::killAndWait).orElse(false);
        pidFile.delete();
        return found;
    }

    private static boolean killAndWait(ProcessHandle handle) {
        handle.destroyForcibly();
        try {
            handle.onExit().get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillThere) {
            // The caller's start will then fail on the taken port or data folder and say so.
        }
        return true;
    }
}
