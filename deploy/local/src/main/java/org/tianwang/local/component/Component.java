package org.tianwang.local.component;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Something that runs as a process and that the supervisor keeps running. */
public interface Component {
    String name();

    int port();

    /** Names of those that have to be ready before this one is started. */
    Set<String> after();

    /**
     * Starts it, or starts it again after it ended, and returns when it is ready.
     *
     * @throws org.tianwang.infrastructure.InfrastructureException with a sentence for the user, nothing left running
     */
    void start();

    void stop();

    boolean isAlive();

    long pid();

    /** Completes with the exit code when the process of the latest start ends. */
    CompletableFuture<Integer> onExit();

    Path log();
}
