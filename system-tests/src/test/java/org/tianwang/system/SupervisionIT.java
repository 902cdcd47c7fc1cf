package org.tianwang.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tianwang.local.supervise.ComponentStatus.State;
import org.tianwang.system.harness.Launcher;
import org.tianwang.system.harness.SystemStack;
import org.tianwang.system.harness.SystemTest;

/** The launcher as a command of its own, with a second home beside the running stack: what it says, and what it leaves. */
@SystemTest
@Order(80)
class SupervisionIT {
    private static final Duration TO_START = Duration.ofMinutes(2);

    private final SystemStack stack;
    private final Launcher launcher =
            new Launcher(Path.of("target", "second-home").toAbsolutePath());

    SupervisionIT(SystemStack stack) {
        this.stack = stack;
    }

    @AfterEach
    void leaveNothing() {
        launcher.kill();
        launcher.run("down", Map.of());
    }

    @Test
    void shouldNameATakenPortAndStartNothing() {
        int taken = stack.ports().get("gateway");

        Launcher.Outcome outcome = launcher.run("up", Map.of("TIANWANG_PORT_GATEWAY", Integer.toString(taken)));

        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.said()).contains(Integer.toString(taken), "gateway", "TIANWANG_PORT_GATEWAY");
        assertThat(launcher.leftovers()).isEmpty();
    }

    @Test
    void shouldTellASecondUpAndLeaveNoOrphanWhenTheSupervisorIsKilled() {
        launcher.start("up");
        Awaitility.await("the servers of the second stack")
                .atMost(TO_START)
                .until(() -> launcher.status().stream()
                                .filter(row -> row.state() == State.READY)
                                .count()
                        >= 2);

        Launcher.Outcome second = launcher.run("up", Map.of());
        assertThat(second.code()).as(second.said()).isNotZero();
        assertThat(second.said()).contains("./tianwang down");

        launcher.kill();
        Launcher.Outcome down = launcher.run("down", Map.of());
        assertThat(down.code()).as(down.said()).isZero();
        Awaitility.await("no process is left")
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(launcher.leftovers()).isEmpty());
    }
}
