package org.tianwang.population.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tianwang.population.grid.GridPolygonCheck.Complaint;

class GridPolygonCheckTest {

    private static final List<List<Double>> SQUARE =
            List.of(at(113.20, 33.40), at(113.21, 33.40), at(113.21, 33.41), at(113.20, 33.41));

    private final GridPolygonCheck check = new GridPolygonCheck(GridFixtures.limits());

    @Test
    void shouldAcceptARingOpenOrClosed() {
        var closed = new ArrayList<>(SQUARE);
        closed.add(SQUARE.get(0));

        assertThat(check.complaints(SQUARE)).isEmpty();
        assertThat(check.complaints(closed)).isEmpty();
        assertThat(GridPolygon.of(closed).corners())
                .isEqualTo(GridPolygon.of(SQUARE).corners())
                .isEqualTo(SQUARE);
    }

    @Test
    void shouldNameWhatIsMissing() {
        assertThat(check.complaints(null)).containsExactly(new Complaint("polygon", "is missing"));
        assertThat(check.complaints(List.of())).extracting(Complaint::field).containsExactly("polygon");
        assertThat(check.complaints(SQUARE.subList(0, 2)))
                .extracting(Complaint::message)
                .containsExactly("needs at least three points");
    }

    @Test
    void shouldNameEachBadPoint() {
        var ring = Arrays.asList(
                SQUARE.get(0), null, List.of(1.0), Arrays.asList(1.0, null), at(181, 0), at(0, -91), at(Double.NaN, 0));

        assertThat(check.complaints(ring))
                .extracting(Complaint::field)
                .containsExactly("polygon[1]", "polygon[2]", "polygon[3]", "polygon[4]", "polygon[5]", "polygon[6]");
    }

    @Test
    void shouldNoticeLatitudeAndLongitudeSwapped() {
        var swapped = SQUARE.stream().map(p -> at(p.get(1), p.get(0))).toList();

        assertThat(check.complaints(swapped)).isNotEmpty();
    }

    @Test
    void shouldRefuseABowTieAndSayWhere() {
        var bowTie = List.of(at(113.20, 33.40), at(113.21, 33.41), at(113.21, 33.40), at(113.20, 33.41));

        assertThat(check.complaints(bowTie)).singleElement().satisfies(c -> assertThat(c.message())
                .contains("crosses itself near [113.20"));
    }

    @Test
    void shouldRefuseALine() {
        assertThat(check.complaints(List.of(at(113.20, 33.40), at(113.21, 33.40), at(113.22, 33.40))))
                .hasSize(1);
    }

    @Test
    void shouldAllowExactlyTheLimitOfPointsAndNotOneMore() {
        int max = GridFixtures.limits().maxVertices();

        assertThat(check.complaints(circle(max))).isEmpty();
        assertThat(check.complaints(circle(max + 1))).singleElement().satisfies(c -> assertThat(c.message())
                .contains("at most " + max));
    }

    @Test
    void shouldRefuseAGridWiderThanACounty() {
        assertThat(check.complaints(List.of(at(113, 33), at(114.5, 33), at(114.5, 33.1))))
                .singleElement()
                .satisfies(c -> assertThat(c.message()).contains("spans more than"));
    }

    private static List<List<Double>> circle(int points) {
        return IntStream.range(0, points)
                .mapToObj(i -> 2 * Math.PI * i / points)
                .map(a -> at(113.2 + 0.01 * Math.cos(a), 33.4 + 0.01 * Math.sin(a)))
                .toList();
    }

    private static List<Double> at(double lon, double lat) {
        return List.of(lon, lat);
    }
}
