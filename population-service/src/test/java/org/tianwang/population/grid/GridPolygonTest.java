package org.tianwang.population.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridPolygonTest {

    private final GridPolygon west = GridPolygon.of(square(113.20));
    private final GridPolygon east = GridPolygon.of(square(113.25));

    @Test
    void shouldCoverWhatLiesInside() {
        assertThat(west.covers(113.22, 33.42)).isTrue();
        assertThat(east.covers(113.22, 33.42)).isFalse();
    }

    @Test
    void shouldShareTheBorderWithItsNeighbour() {
        assertThat(west.covers(113.25, 33.42)).isTrue();
        assertThat(east.covers(113.25, 33.42)).isTrue();
    }

    @Test
    void shouldCoverItsCorner() {
        assertThat(west.covers(113.20, 33.40)).isTrue();
        assertThat(west.covers(113.1999999, 33.40)).isFalse();
    }

    @Test
    void shouldNotCoverTheHollowOfABentGrid() {
        var bent = GridPolygon.of(List.of(
                List.of(0.0, 0.0),
                List.of(0.3, 0.0),
                List.of(0.3, 0.3),
                List.of(0.2, 0.3),
                List.of(0.2, 0.1),
                List.of(0.0, 0.1)));

        assertThat(bent.covers(0.1, 0.2)).isFalse();
        assertThat(bent.covers(0.25, 0.25)).isTrue();
    }

    @Test
    void shouldComeBackUnchangedFromStorage() {
        assertThat(GridPolygon.ofFlat(west.flat()).corners()).isEqualTo(west.corners());
    }

    private static List<List<Double>> square(double lon) {
        return List.of(
                List.of(lon, 33.40), List.of(lon + 0.05, 33.40), List.of(lon + 0.05, 33.45), List.of(lon, 33.45));
    }
}
