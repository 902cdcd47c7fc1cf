package org.tianwang.ingest.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
    @Test
    void shouldTakeSimpleShapesInEitherTurningDirection() {
        assertThat(crosses(0, 0, 1, 0, 1, 1, 0, 1)).isFalse();
        assertThat(crosses(0, 1, 1, 1, 1, 0, 0, 0)).isFalse();
        assertThat(crosses(0, 0, 1, 0, 0.5, 0.5, 1, 1, 0, 1)).isFalse();
        assertThat(crosses(0, 0, 0.5, 0, 1, 0, 1, 1))
                .as("a corner in a straight edge")
                .isFalse();
    }

    @Test
    void shouldFindAFigureOfEight() {
        assertThat(crosses(0, 0, 1, 1, 1, 0, 0, 1)).isTrue();
    }

    @Test
    void shouldFindACornerThatTouchesAnEdge() {
        assertThat(crosses(0, 0, 1, 0, 1, 1, 0.5, 0, 0, 1)).isTrue();
    }

    @Test
    void shouldFindEdgesThatTurnBackAndCornersThatStandTwice() {
        assertThat(crosses(0, 0, 1, 0, 0.5, 0)).isTrue();
        assertThat(crosses(0, 0, 0, 0, 1, 0, 1, 1)).isTrue();
        assertThat(crosses(0.5, 0.5, 0.5, 0.5, 0.5, 0.5)).isTrue();
    }

    private static boolean crosses(double... xy) {
        List<List<Double>> corners = new java.util.ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            corners.add(List.of(xy[i], xy[i + 1]));
        }
        return Outline.crossesItself(corners);
    }
}
