package org.tianwang.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tianwang.infrastructure.process.Ports;
import org.tianwang.local.supervise.ComponentStatus;
import org.tianwang.system.harness.SystemStack;
import org.tianwang.system.harness.SystemTest;

/** The end of the run: everything stops, and nothing is left behind. Comes last, because nothing runs after it. */
@SystemTest
@Order(Integer.MAX_VALUE - 1)
class ShutdownIT {
    private final SystemStack stack;

    ShutdownIT(SystemStack stack) {
        this.stack = stack;
    }

    @Test
    void shouldLeaveNoProcessAndNoPortBehindWhenStopped() {
        assumeFalse(stack.isBorrowed(), "the stack is not this run's to stop");
        List<Long> pids = stack.status().stream()
                .map(ComponentStatus::pid)
                .filter(pid -> pid > 0)
                .toList();
        assertThat(pids).as("running parts").hasSizeGreaterThanOrEqualTo(9);

        stack.stop();

        assertThat(pids)
                .noneMatch(
                        pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
        assertThat(stack.leftovers()).as("processes of the stack").isEmpty();
        assertThat(stack.ports())
                .allSatisfy(
                        (name, port) -> assertThat(Ports.isFree(port)).as(name).isTrue());
    }
}
