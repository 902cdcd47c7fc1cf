package org.tianwang.local.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.local.home.Home;
import org.tianwang.local.home.RunLock;
import org.tianwang.local.supervise.ComponentStatus;
import org.tianwang.local.supervise.Progress;
import org.tianwang.local.supervise.StatusBoard;

/** Where a command runs: the repository's top and the home folder, and what is known of a running stack. */
record Context(Path root, Home home) {

    static Context current() {
        String root = System.getProperty("tianwang.root");
        if (root == null) {
            throw new InfrastructureException(
                    "The system property tianwang.root is missing: use the script ./tianwang");
        }
        Path top = Path.of(root).toAbsolutePath().normalize();
        return new Context(top, Home.from(System.getenv(), top));
    }

    Optional<ProcessHandle> supervisor() {
        return RunLock.supervisor(home).running();
    }

    /** The state of the stack as a whole, as its supervisor last told it. */
    Optional<ComponentStatus> stack() {
        return StatusBoard.read(home.run("stack.tsv")).stream().findFirst();
    }

    List<ComponentStatus> status() {
        return StatusBoard.read(home.run("status.tsv"));
    }

    Optional<ComponentStatus> status(String name) {
        return status().stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /** The address of a running part; its port may differ from what this command's environment says. */
    String url(String name) {
        ComponentStatus row = supervisor()
                .flatMap(running -> status(name))
                .orElseThrow(() -> new InfrastructureException("Tianwang is not running: start it with ./tianwang up"));
        return "http://localhost:" + row.port();
    }

    /** Counts from when the user pressed enter, which only the script knows. */
    Progress progress() {
        Clock clock = Clock.systemUTC();
        String started = System.getenv("TIANWANG_STARTED_AT");
        Instant since = started == null ? clock.instant() : Instant.ofEpochSecond(Long.parseLong(started));
        return new Progress(System.out, clock, since);
    }
}
