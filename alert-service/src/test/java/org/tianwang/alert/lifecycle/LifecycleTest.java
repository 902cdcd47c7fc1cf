package org.tianwang.alert.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.contracts.ops.TaskStatus;

class LifecycleTest {

    @Test
    void shouldAllowExactlyTheseWaysOfAnAlert() {
        assertThat(ways(Lifecycle.ALERT, AlertStatus.values()))
                .containsExactlyInAnyOrder(
                        "OPEN>ACKNOWLEDGED",
                        "OPEN>CONFIRMED",
                        "OPEN>DISMISSED",
                        "OPEN>EXPIRED",
                        "ACKNOWLEDGED>CONFIRMED",
                        "ACKNOWLEDGED>DISMISSED");
    }

    @Test
    void shouldAllowExactlyTheseWaysOfAnIncident() {
        assertThat(ways(Lifecycle.INCIDENT, IncidentStatus.values()))
                .containsExactlyInAnyOrder(
                        "OPEN>DISPATCHED",
                        "OPEN>RESOLVED",
                        "DISPATCHED>ON_SCENE",
                        "DISPATCHED>RESOLVED",
                        "ON_SCENE>RESOLVED",
                        "RESOLVED>CLOSED");
    }

    @Test
    void shouldAllowExactlyTheseWaysOfATask() {
        assertThat(ways(Lifecycle.TASK, TaskStatus.values()))
                .containsExactlyInAnyOrder(
                        "RESERVED>ISSUED",
                        "RESERVED>CANCELLED",
                        "ISSUED>ACCEPTED",
                        "ISSUED>REFUSED",
                        "ISSUED>TIMED_OUT",
                        "ISSUED>CANCELLED",
                        "ACCEPTED>EN_ROUTE",
                        "ACCEPTED>REFUSED",
                        "ACCEPTED>CANCELLED",
                        "EN_ROUTE>ON_SCENE",
                        "EN_ROUTE>CANCELLED",
                        "ON_SCENE>DONE",
                        "ON_SCENE>CANCELLED");
    }

    @Test
    void shouldKnowWhatIsOver() {
        assertThat(Lifecycle.TASK.isFinal(TaskStatus.DONE)).isTrue();
        assertThat(Lifecycle.TASK.isFinal(TaskStatus.ISSUED)).isFalse();
        assertThat(Lifecycle.ALERT.open()).containsExactly(AlertStatus.OPEN, AlertStatus.ACKNOWLEDGED);
    }

    private static <S extends Enum<S>> Set<String> ways(Lifecycle<S> lifecycle, S[] states) {
        return Arrays.stream(states)
                .flatMap(from -> Arrays.stream(states)
                        .filter(to -> lifecycle.allows(from, to))
                        .map(to -> from + ">" + to))
                .collect(Collectors.toSet());
    }
}
