package org.tianwang.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.local.component.Component;
import org.tianwang.local.supervise.ComponentStatus.State;

class SupervisorTest {
    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private Supervisor supervisor;

    @AfterEach
    void stopAll() {
        supervisor.stopAll();
    }

    @Test
    void shouldStartInOrderAndStopInReverse() throws IOException {
        Commands commands = new Commands(folder);
        supervise(
                commands.lasting("gateway", Set.of("database", "broker")),
                commands.lasting("database", Set.of()),
                commands.lasting("broker", Set.of("database")));

        supervisor.startAll();
        supervisor.stopAll();

        assertThat(Files.readAllLines(folder.resolve("order")))
                .containsExactly(
                        "start database",
                        "start broker",
                        "start gateway",
                        "stop gateway",
                        "stop broker",
                        "stop database");
    }

    @Test
    void shouldStartAgainWhatWasKilledAndSaySo() {
        Component victim = new Commands(folder).lasting("alert", Set.of());
        supervise(victim);
        supervisor.startAll();
        long first = victim.pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).until(() -> status("alert").restarts() == 1 && isReady("alert"));
        assertThat(victim.pid()).isNotEqualTo(first);
        assertThat(said).anyMatch(line -> line.contains("alert was killed by signal 9; starting it again in 0.1 s"));
    }

    @Test
    void shouldWaitLongerEachTimeWhenItDiesAgainAndAgain() {
        Path marker = folder.resolve("weak.ready");
        String onceThenNever = "if [ -e seen ]; then echo cannot; exit 3; fi; touch seen weak.ready; sleep 0.3; exit 5";
        supervise(new Commands(folder).component("weak", Set.of(), onceThenNever, Duration.ofSeconds(20)));
        supervisor.startAll();
        assertThat(marker.toFile().delete()).isTrue();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> said.stream()
                                .filter(line -> line.contains("did not come back"))
                                .count()
                        >= 2);
        assertThat(said)
                .anyMatch(line -> line.contains("weak ended with code 5; starting it again in 0.1 s"))
                .anyMatch(line -> line.contains("next try in 0.2 s"))
                .anyMatch(line -> line.contains("next try in 0.4 s"));
    }

    @Test
    void shouldStopEverythingWhenOneDoesNotStart() {
        Component database = new Commands(folder).lasting("database", Set.of());
        supervise(
                database,
                new Commands(folder)
                        .component("alert", Set.of("database"), "echo no such table; exit 4", Duration.ofSeconds(20)));

        assertThatThrownBy(() -> supervisor.startAll())
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("alert ended with code 4 while starting")
                .hasMessageContaining("no such table");
        assertThat(database.isAlive()).isFalse();
    }

    @Test
    void shouldSayWhatWasNotReadyInTime() {
        supervise(new Commands(folder).component("slow", Set.of(), "sleep 60", Duration.ofSeconds(1)));

        assertThatThrownBy(() -> supervisor.startAll()).hasMessageContaining("slow was not ready after 1 s");
    }

    @Test
    void shouldLeaveAServiceToADeveloperAndTakeItBack() {
        Component alert = new Commands(folder).lasting("alert", Set.of());
        supervise(alert);
        supervisor.startAll();

        supervisor.hold("alert"::equals);
        assertThat(alert.isAlive()).isFalse();
        assertThat(status("alert").state()).isEqualTo(State.HELD);

        supervisor.hold(name -> false);
        await().atMost(Duration.ofSeconds(20)).until(() -> isReady("alert"));
    }

    private void supervise(Component... components) {
        Supervisor.Settings settings = new Supervisor.Settings(
                2,
                () -> new Backoff(Duration.ofMillis(100), Duration.ofMillis(400), Duration.ofMinutes(1)),
                Clock.systemUTC());
        supervisor =
                new Supervisor(List.of(components), settings, new StatusBoard(folder.resolve("status")), said::add);
    }

    private ComponentStatus status(String name) {
        return StatusBoard.read(folder.resolve("status")).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean isReady(String name) {
        return status(name).state() == State.READY;
    }
}
