package org.tianwang.alert.road;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.platform.problem.InvalidProblem;

class RoadLineCheckTest {

    private static final GeoPoint A = new GeoPoint(113.2, 33.4);
    private static final GeoPoint B = new GeoPoint(113.22, 33.42);

    @Test
    void shouldTakeALineFromOneJunctionToTheOther() {
        assertThatCode(() -> check(A, new GeoPoint(113.21, 33.43), B)).doesNotThrowAnyException();
        assertThatCode(() -> check()).doesNotThrowAnyException();
    }

    @Test
    void shouldFindALineThatRunsTheWrongWayRound() {
        assertThatThrownBy(() -> check(B, A))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("roads[0].line")
                .hasMessageContaining("turn it round");
    }

    @Test
    void shouldRefuseALineThatBelongsToAnotherRoadIsAPointOrLeavesTheEarth() {
        assertThatThrownBy(() -> check(A, new GeoPoint(113.3, 33.4))).hasMessageContaining("road's junctions");
        assertThatThrownBy(() -> check(A)).hasMessageContaining("two points");
        assertThatThrownBy(() -> check(A, new GeoPoint(113.2, 1000), B)).hasMessageContaining("degrees");
    }

    private static void check(GeoPoint... line) {
        RoadLineCheck.check(new RoadNetworkRequest(
                "test",
                List.of(
                        new RoadNetworkRequest.JunctionRequest("A", null, A, null),
                        new RoadNetworkRequest.JunctionRequest("B", null, B, null)),
                List.of(new RoadNetworkRequest.RoadRequest("A", "B", null, null, 50.0, true, Arrays.asList(line)))));
    }
}
