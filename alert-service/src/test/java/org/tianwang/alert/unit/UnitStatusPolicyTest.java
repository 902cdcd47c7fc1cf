package org.tianwang.alert.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.contracts.ops.UnitStatus;

class UnitStatusPolicyTest {

    @Test
    void shouldShowTheFurthestOfSeveralTasks() {
        assertThat(status(TaskStatus.ISSUED, TaskStatus.ON_SCENE)).isEqualTo(UnitStatus.ON_SCENE);
        assertThat(status(TaskStatus.EN_ROUTE, TaskStatus.ACCEPTED)).isEqualTo(UnitStatus.EN_ROUTE);
        assertThat(status(TaskStatus.ISSUED)).isEqualTo(UnitStatus.DISPATCHED);
        assertThat(status()).isEqualTo(UnitStatus.AVAILABLE);
    }

    @Test
    void shouldShowARunningTaskAfterTheShiftHasEnded() {
        assertThat(UnitStatusPolicy.derive(false, false, List.of(TaskStatus.ON_SCENE)))
                .isEqualTo(UnitStatus.ON_SCENE);
        assertThat(UnitStatusPolicy.derive(false, false, List.of())).isEqualTo(UnitStatus.OFF_SHIFT);
        assertThat(UnitStatusPolicy.derive(true, true, List.of())).isEqualTo(UnitStatus.OUT_OF_SERVICE);
    }

    private static UnitStatus status(TaskStatus... tasks) {
        return UnitStatusPolicy.derive(true, false, List.of(tasks));
    }
}
