package org.tianwang.ingest.track;

import java.util.Arrays;

/**
 * The assignment that is best in sum (Kuhn and Munkres, in the form with potentials). Beside greedy pairing it matters
 * where two people walk side by side: one who has stepped to the other's old place would take the other's identity.
 */
final class Assignment {
    private Assignment() {}

    /**
     * @param gain what it is worth to pair row and column; 0 or less for pairs that must not be
     * @return for each row its column, or -1
     */
    static int[] best(double[][] gain) {
        int rows = gain.length;
        int columns = rows == 0 ? 0 : gain[0].length;
        int n = Math.max(rows, columns);
        double[][] cost = new double[n + 1][n + 1];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                cost[i + 1][j + 1] = -Math.max(0, gain[i][j]);
            }
        }
        int[] rowOf = solve(cost, n);
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        for (int j = 1; j <= columns; j++) {
            int i = rowOf[j] - 1;
            if (i < rows && gain[i][j - 1] > 0) {
                columnOf[i] = j - 1;
            }
        }
        return columnOf;
    }

    /** Adds one row after the other along the cheapest augmenting path; numbered from 1, 0 is the start of a path. */
    private static int[] solve(double[][] cost, int n) {
        double[] rowPrice = new double[n + 1];
        double[] columnPrice = new double[n + 1];
        int[] rowOf = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            int[] way = new int[n + 1];
            rowOf[0] = row;
            int column = freeColumn(cost, rowPrice, columnPrice, rowOf, way);
            while (column != 0) {
                rowOf[column] = rowOf[way[column]];
                column = way[column];
            }
        }
        return rowOf;
    }

    private static int freeColumn(double[][] cost, double[] rowPrice, double[] columnPrice, int[] rowOf, int[] way) {
        int n = way.length - 1;
        double[] least = new double[n + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] used = new boolean[n + 1];
        int column = 0;
        while (rowOf[column] != 0) {
            used[column] = true;
            int row = rowOf[column];
            int next = 0;
            for (int j = 1; j <= n; j++) {
                double reduced = cost[row][j] - rowPrice[row] - columnPrice[j];
                if (!used[j] && reduced < least[j]) {
                    least[j] = reduced;
                    way[j] = column;
                }
                if (!used[j] && (next == 0 || least[j] < least[next])) {
                    next = j;
                }
            }
            shift(least[next], used, least, rowPrice, columnPrice, rowOf);
            column = next;
        }
        return column;
    }

    private static void shift(
            double by, boolean[] used, double[] least, double[] rowPrice, double[] columnPrice, int[] rowOf) {
        for (int j = 0; j < used.length; j++) {
            if (used[j]) {
                rowPrice[rowOf[j]] += by;
                columnPrice[j] -= by;
            } else {
                least[j] -= by;
            }
        }
    }
}
