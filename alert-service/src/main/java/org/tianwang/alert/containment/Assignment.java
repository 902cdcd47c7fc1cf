package org.tianwang.alert.containment;

import java.util.Arrays;

/**
 * Pairs rows with columns, each used once at most, so that the pairs are worth the most in all: the Hungarian method by
 * shortest augmenting ways (Burkard, Dell'Amico and Martello, <i>Assignment Problems</i>, 2009, section 4.4), cubic in the
 * shorter side. JGraphT's matching searches once for each post through objects of all pairs, which takes seconds for the
 * hundreds of posts that a dense road map can ask for.
 */
final class Assignment {

    private final long[][] worth;
    private final boolean turned;
    private final int rows;
    private final int columns;
    /** Dual prices; index 0 stands for "none yet" in all of these. */
    private final long[] rowPrice;

    private final long[] columnPrice;
    private final int[] rowOf;
    private final int[] before;

    private Assignment(long[][] worth) {
        this.worth = worth;
        this.turned = worth.length > worth[0].length;
        this.rows = turned ? worth[0].length : worth.length;
        this.columns = turned ? worth.length : worth[0].length;
        this.rowPrice = new long[rows + 1];
        this.columnPrice = new long[columns + 1];
        this.rowOf = new int[columns + 1];
        this.before = new int[columns + 1];
    }

    /** By row: its column, or -1. A pair that is worth nothing is none. */
    static int[] best(long[][] worth) {
        int[] columnOf = new int[worth.length];
        Arrays.fill(columnOf, -1);
        if (worth.length == 0 || worth[0].length == 0) {
            return columnOf;
        }
        Assignment assignment = new Assignment(worth);
        for (int row = 1; row <= assignment.rows; row++) {
            assignment.place(row);
        }
        for (int column = 1; column <= assignment.columns; column++) {
            int row = assignment.rowOf[column];
            if (row > 0 && assignment.worth(row, column) > 0) {
                columnOf[assignment.turned ? column - 1 : row - 1] = assignment.turned ? row - 1 : column - 1;
            }
        }
        return columnOf;
    }

    private long worth(int row, int column) {
        return turned ? worth[column - 1][row - 1] : worth[row - 1][column - 1];
    }

    /** Finds a column for one more row, moving those that stand in its way along the cheapest chain. */
    private void place(int row) {
        long[] least = new long[columns + 1];
        boolean[] seen = new boolean[columns + 1];
        Arrays.fill(least, Long.MAX_VALUE);
        rowOf[0] = row;
        int column = 0;
        do {
            seen[column] = true;
            column = nearest(column, least, seen);
            reprice(least[column], least, seen);
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }

    private int nearest(int from, long[] least, boolean[] seen) {
        int nearest = 0;
        for (int column = 1; column <= columns; column++) {
            if (seen[column]) {
                continue;
            }
            long loss = -worth(rowOf[from], column) - rowPrice[rowOf[from]] - columnPrice[column];
            if (loss < least[column]) {
                least[column] = loss;
                before[column] = from;
            }
            if (nearest == 0 || least[column] < least[nearest]) {
                nearest = column;
            }
        }
        return nearest;
    }

    private void reprice(long by, long[] least, boolean[] seen) {
        for (int column = 0; column <= columns; column++) {
            if (seen[column]) {
                rowPrice[rowOf[column]] += by;
                columnPrice[column] -= by;
            } else {
                least[column] -= by;
            }
        }
    }
}
