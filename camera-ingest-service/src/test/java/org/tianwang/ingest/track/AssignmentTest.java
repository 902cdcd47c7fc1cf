package org.tianwang.ingest.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void shouldPreferTheBestSumToTheBestPair() {
        assertThat(Assignment.best(new double[][] {{0.6, 0.9}, {0.0, 0.7}})).containsExactly(0, 1);
    }

    @Test
    void shouldLeaveOutWhatMustNotBePaired() {
        assertThat(Assignment.best(new double[][] {{0, 0, 0.2}, {0, 0, 0.3}})).containsExactly(-1, 2);
        assertThat(Assignment.best(new double[][] {{}, {}})).containsExactly(-1, -1);
        assertThat(Assignment.best(new double[0][])).isEmpty();
    }

    @Test
    void shouldFindWhatTryingEverythingFinds() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            double[][] gain = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (double[] row : gain) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                }
            }

            assertThat(sum(gain, Assignment.best(gain)))
                    .isCloseTo(tried(gain, 0, new boolean[gain[0].length]), org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    private static double sum(double[][] gain, int[] columnOf) {
        double sum = 0;
        for (int i = 0; i < columnOf.length; i++) {
            sum += columnOf[i] < 0 ? 0 : gain[i][columnOf[i]];
        }
        return sum;
    }

    private static double tried(double[][] gain, int row, boolean[] taken) {
        if (row == gain.length) {
            return 0;
        }
        double best = tried(gain, row + 1, taken);
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                taken[j] = true;
                best = Math.max(best, gain[row][j] + tried(gain, row + 1, taken));
                taken[j] = false;
            }
        }
        return best;
    }
}
