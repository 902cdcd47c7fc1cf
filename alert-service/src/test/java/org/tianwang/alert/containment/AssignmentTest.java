package org.tianwang.alert.containment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

    @Test
    void shouldMoveAUnitSoThatBothPostsAreFilled() {
        assertThat(Assignment.best(new long[][] {{10, 9}, {8, 0}})).containsExactly(1, 0);
    }

    @Test
    void shouldLeaveOutWhoHasNothingToGain() {
        assertThat(Assignment.best(new long[][] {{0, 0}, {0, 3}})).containsExactly(-1, 1);
        assertThat(Assignment.best(new long[0][])).isEmpty();
        assertThat(Assignment.best(new long[2][0])).containsExactly(-1, -1);
    }

    /** Worth as much as JGraphT's matching, with more rows than columns as with fewer. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void shouldBeWorthAsMuchAsAnotherMatching(long seed) {
        Random random = new Random(seed);
        long[][] worth = new long[1 + random.nextInt(25)][1 + random.nextInt(25)];
        for (long[] row : worth) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextInt(3) == 0 ? 1_000_000 + random.nextInt(900) : 0;
            }
        }

        int[] chosen = Assignment.best(worth);

        Set<Integer> used = new HashSet<>();
        long sum = 0;
        for (int row = 0; row < chosen.length; row++) {
            if (chosen[row] >= 0) {
                assertThat(used.add(chosen[row])).as("each column once").isTrue();
                assertThat(worth[row][chosen[row]]).isPositive();
                sum += worth[row][chosen[row]];
            }
        }
        assertThat(sum).isEqualTo(byJGraphT(worth));
    }

    private static long byJGraphT(long[][] worth) {
        SimpleWeightedGraph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<String> rows = new LinkedHashSet<>();
        Set<String> columns = new LinkedHashSet<>();
        for (int row = 0; row < worth.length; row++) {
            rows.add("row" + row);
            graph.addVertex("row" + row);
            for (int column = 0; column < worth[row].length; column++) {
                columns.add("column" + column);
                graph.addVertex("column" + column);
                if (worth[row][column] > 0) {
                    graph.setEdgeWeight(graph.addEdge("row" + row, "column" + column), worth[row][column]);
                }
            }
        }
        return Math.round(new MaximumWeightBipartiteMatching<>(graph, rows, columns)
                .getMatching()
                .getWeight());
    }
}
