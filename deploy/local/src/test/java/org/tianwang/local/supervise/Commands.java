package org.tianwang.local.supervise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tianwang.infrastructure.process.ChildProcess;
import org.tianwang.infrastructure.process.Leash;
import org.tianwang.local.component.ProcessComponent;

/** Components that are small shell commands: real processes, real signals, real logs, no JVM to wait for. */
final class Commands {
    private final Path folder;

    Commands(Path folder) {
        this.folder = folder;
    }

    /** Runs until it is stopped, and leaves its name in {@code order} when it starts and when it is asked to stop. */
    ProcessComponent lasting(String name, Set<String> after) {
        String script = "echo start " + name + " >> order; touch " + name + ".ready; " + "trap 'echo stop " + name
                + " >> order; exit 0' TERM; while :; do sleep 0.05; done";
        return component(name, after, script, Duration.ofSeconds(20));
    }

    ProcessComponent component(String name, Set<String> after, String script, Duration patience) {
        return new ProcessComponent(new ProcessComponent.Plan(
                name,
                1,
                after,
                () -> spec(name, script),
                () -> Files.exists(folder.resolve(name + ".ready")),
                patience,
                folder.resolve(name + ".log")));
    }

    private ChildProcess.Spec spec(String name, String script) {
        return new ChildProcess.Spec(
                name,
                Leash.on(List.of("bash", "-c", script)),
                folder,
                Map.of(),
                folder.resolve(name + ".log"),
                folder.resolve(name + ".pid"));
    }
}
