package org.tianwang.bench.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;

class OracleTest {
    private static final Instant BEGIN = Instant.parse("2026-11-25T06:00:00Z");
    private static final County COUNTY = new County(300, 200, 10_000);

    @Test
    void shouldExpectAlertsOfStormsAndWatchedPlates() {
        Oracle oracle = fed(5_000);

        assertThat(oracle.expected().keySet()).anyMatch(alert -> alert.startsWith("watched|"));
        assertThat(oracle.expected().values()).as("a storm is one alert").anyMatch(count -> count > 3);
        assertThat(oracle.matched()).isBetween(25L, 500L);
    }

    @Test
    void shouldTakeAMisreadPlateForTheWatchedOne() {
        Oracle oracle = new Oracle(COUNTY);
        List<Detection> reads = LongStream.range(0, 20_000)
                .mapToObj(new Flow(BEGIN, 300, 1, 1)::detection)
                .filter(seen -> seen.kind() == DetectionKind.PLATE_READ)
                .toList();

        reads.forEach(oracle::add);

        assertThat(oracle.matched())
                .as("every one is watched, rightly read or not")
                .isEqualTo(reads.size());
    }

    @Test
    void shouldTellALostAlertFromADoubledOne() {
        Oracle oracle = fed(5_000);
        Map<String, Integer> found = new HashMap<>(oracle.expected());
        List<String> alerts = List.copyOf(found.keySet());
        found.remove(alerts.get(0));
        found.merge(alerts.get(1), 1, Integer::sum);
        found.put("one that nobody expects", 1);

        Oracle.Difference difference = oracle.compare(found);

        assertThat(difference.lost()).containsOnlyKeys(alerts.get(0));
        assertThat(difference.doubled()).containsOnlyKeys(alerts.get(1), "one that nobody expects");
        assertThatThrownBy(() -> difference.mustBeNone("alerts")).hasMessageStartingWith("VOID");
    }

    private static Oracle fed(int detections) {
        Oracle oracle = new Oracle(COUNTY);
        Flow flow = new Flow(BEGIN, 300, 0.02, 0.05);
        LongStream.range(0, detections).mapToObj(flow::detection).forEach(oracle::add);
        return oracle;
    }
}
