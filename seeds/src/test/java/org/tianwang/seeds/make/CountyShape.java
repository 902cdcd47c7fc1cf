package org.tianwang.seeds.make;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Boundaries of townships and of their grids: nearest seat wins, with the borders bent so that they look grown. */
final class CountyShape {

    private static final double CELL = 0.2;
    private static final int COLUMNS = 240;
    private static final int ROWS = 200;

    record Grid(String code, Township township, int number, Spot site, Ring ring) {}

    private final Map<String, Ring> townships = new LinkedHashMap<>();
    private final List<Grid> grids = new ArrayList<>();

    CountyShape() {
        List<Grid> sites = gridSites();
        int[][] labels = new int[COLUMNS][ROWS];
        for (int i = 0; i < COLUMNS; i++) {
            for (int j = 0; j < ROWS; j++) {
                labels[i][j] = label(new Spot((i + 0.5 - COLUMNS / 2.0) * CELL, (j + 0.5 - ROWS / 2.0) * CELL), sites);
            }
        }
        Partition partition = new Partition(Lattice.clean(labels), CELL);
        for (Township t : Names.TOWNSHIPS) {
            int number = Names.TOWNSHIPS.indexOf(t);
            townships.put(
                    t.code(),
                    partition.boundary(l -> Names.TOWNSHIPS.indexOf(sites.get(l).township()), number));
        }
        for (int g = 0; g < sites.size(); g++) {
            Grid site = sites.get(g);
            grids.add(
                    new Grid(site.code(), site.township(), site.number(), site.site(), partition.boundary(l -> l, g)));
        }
    }

    Ring ring(Township township) {
        return townships.get(township.code());
    }

    List<Grid> grids() {
        return grids;
    }

    /** The township in which a place lies, or null outside the county. */
    Township township(Spot place) {
        return Names.TOWNSHIPS.stream()
                .filter(t -> ring(t).contains(place))
                .findFirst()
                .orElse(null);
    }

    private static List<Grid> gridSites() {
        List<Grid> sites = new ArrayList<>();
        for (Township t : Names.TOWNSHIPS) {
            for (int n = 0; n < t.grids(); n++) {
                double turn = 25 * Names.TOWNSHIPS.indexOf(t);
                Spot site = t.grids() == 2
                        ? t.seat().towards(turn + 180 * n, 1.6)
                        : n == 0 ? t.seat() : t.seat().towards(turn + 360.0 * n / (t.grids() - 1), 4.2);
                sites.add(new Grid(t.code() + "-G" + (n + 1), t, n + 1, site, null));
            }
        }
        return sites;
    }

    private static int label(Spot p, List<Grid> sites) {
        double angle = StrictMath.atan2(p.y(), p.x());
        double edge = 1
                + 0.06 * StrictMath.sin(3 * angle + 0.7)
                + 0.045 * StrictMath.sin(5 * angle + 2)
                + 0.02 * StrictMath.sin(11 * angle);
        if (StrictMath.hypot(p.x() / 21.0, p.y() / 16.8) > edge) {
            return -1;
        }
        Spot bent = p.plus(
                0.7 * StrictMath.sin(p.y() * 0.9 + 1) + 0.35 * StrictMath.sin(p.y() * 2.3),
                0.7 * StrictMath.sin(p.x() * 0.8 + 2) + 0.35 * StrictMath.sin(p.x() * 2.1 + 1));
        Township township = Names.TOWNSHIPS.stream()
                .min((a, b) -> Double.compare(a.seat().distance(bent), b.seat().distance(bent)))
                .orElseThrow();
        return sites.stream()
                .filter(g -> g.township() == township)
                .min((a, b) -> Double.compare(a.site().distance(bent), b.site().distance(bent)))
                .map(sites::indexOf)
                .orElseThrow();
    }
}
