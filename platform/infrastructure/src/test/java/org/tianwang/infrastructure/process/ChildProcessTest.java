package org.tianwang.infrastructure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.infrastructure.InfrastructureException;

class ChildProcessTest {
    @TempDir
    Path folder;

    @Test
    void shouldKillWhatDoesNotListen() {
        ChildProcess deaf = start("trap '' TERM; echo up; while :; do sleep 0.1; done");
        await().atMost(Duration.ofSeconds(10)).until(() -> deaf.log().contains("up"));

        deaf.stop(Duration.ofMillis(300));

        assertThat(deaf.isAlive()).isFalse();
        assertThat(folder.resolve("child.pid")).doesNotExist();
    }

    @Test
    void shouldQuoteTheEndOfTheLogWhenItDies() {
        ChildProcess broken = start("echo the reason; exit 7");

        assertThatThrownBy(() -> Waiting.untilReady(broken, Duration.ofSeconds(10), () -> false))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("ended with code 7 while starting")
                .hasMessageContaining("the reason");
    }

    @Test
    void shouldNotReadTheLogOfAnEarlierRun() throws Exception {
        Files.writeString(folder.resolve("child.log"), "Server started\n");

        ChildProcess child = start("sleep 60");

        assertThat(child.log().contains("Server started")).isFalse();
        child.kill();
    }

    /** The parent is another JVM, killed with SIGKILL, so that no hook of its own can help. */
    @Test
    void shouldDieWithAParentThatIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        Path pid = folder.resolve("child.pid");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> new PidFile(pid).running().isPresent());

        parent.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> new PidFile(pid).running().isEmpty());
    }

    /** Starts a child and waits to be killed. */
    public static final class Parent {
        public static void main(String[] arguments) throws InterruptedException {
            start(Path.of(arguments[0]), "sleep 600");
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    private ChildProcess start(String script) {
        return start(folder, script);
    }

    private static ChildProcess start(Path folder, String script) {
        return ChildProcess.start(new ChildProcess.Spec(
                "child",
                Leash.on(List.of("bash", "-c", script)),
                folder,
                Map.of(),
                folder.resolve("child.log"),
                folder.resolve("child.pid")));
    }
}
