package org.tianwang.seeds.make;

import java.util.HashMap;
import java.util.Map;

/** Clears a labelled lattice of specks and of cells that touch only at a corner, which no boundary line could follow. */
final class Lattice {

    private Lattice() {}

    static int[][] clean(int[][] labels) {
        int[][] now = labels;
        for (int round = 0; round < 3; round++) {
            now = majority(now);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < now.length; i++) {
                for (int j = 1; j < now[i].length; j++) {
                    changed |= openCorner(now, i, j);
                }
            }
        }
        return now;
    }

    private static boolean openCorner(int[][] cells, int i, int j) {
        boolean rising = cells[i - 1][j - 1] == cells[i][j];
        boolean falling = cells[i - 1][j] == cells[i][j - 1];
        boolean straight = cells[i][j] == cells[i - 1][j] || cells[i][j] == cells[i][j - 1];
        if (rising && !straight) {
            cells[i - 1][j] = cells[i][j];
            return true;
        }
        if (falling && cells[i - 1][j] != cells[i][j] && cells[i - 1][j] != cells[i - 1][j - 1]) {
            cells[i][j] = cells[i - 1][j];
            return true;
        }
        return false;
    }

    private static int[][] majority(int[][] cells) {
        int[][] next = new int[cells.length][cells[0].length];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                next[i][j] = mode(cells, i, j);
            }
        }
        return next;
    }

    private static int mode(int[][] cells, int i, int j) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (int a = Math.max(0, i - 1); a <= Math.min(cells.length - 1, i + 1); a++) {
            for (int b = Math.max(0, j - 1); b <= Math.min(cells[i].length - 1, j + 1); b++) {
                votes.merge(cells[a][b], 1, Integer::sum);
            }
        }
        int own = cells[i][j];
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(e -> e.getKey() == own ? 1 : 0)
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
