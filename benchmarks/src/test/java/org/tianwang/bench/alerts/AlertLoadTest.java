package org.tianwang.bench.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.Detection;

class AlertLoadTest {
    private static final Options OPTIONS =
            Options.parse(List.of(), "--rate", "1000", "--alerts", "20", "--seconds", "30");

    @Test
    void shouldRaiseAsManyAlertsASecondAsAskedFor() {
        AlertLoad load = new AlertLoad(OPTIONS);

        for (int second = 0; second < 3; second++) {
            long raised = IntStream.range(second * 1000, (second + 1) * 1000)
                    .filter(load::raises)
                    .count();
            assertThat(raised).isEqualTo(20);
        }
    }

    /** Two alerts of one camera within a grouping window would be one alert, and one of them would be missed. */
    @Test
    void shouldComeBackToACameraOnlyAfterMoreThanAGroupingWindow() {
        AlertLoad load = new AlertLoad(OPTIONS);
        int perRound = 1000 * AlertLoad.CAMERAS / 20;
        List<Integer> raising =
                IntStream.range(0, perRound).filter(load::raises).boxed().toList();

        Set<String> cameras = new HashSet<>();
        raising.forEach(number -> cameras.add(load.detection(number).cameraId()));

        assertThat(cameras).hasSize(raising.size());
        assertThat(perRound / OPTIONS.rate()).isGreaterThan(AlertLoad.GROUPING_SECONDS);
    }

    @Test
    void shouldSendTheRestInAClassThatTheRulePassesOver() {
        AlertLoad load = new AlertLoad(OPTIONS);

        Detection detection = load.detection(0);

        assertThat(load.raises(0)).isFalse();
        assertThat(detection.objectClass()).isEqualTo("dog");
    }
}
