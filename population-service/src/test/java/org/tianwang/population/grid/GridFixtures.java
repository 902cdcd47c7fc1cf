package org.tianwang.population.grid;

import java.util.List;

/** Grids of an invented quarter, and the limits as they are by default. */
public final class GridFixtures {

    private GridFixtures() {}

    static GridLimits limits() {
        return new GridLimits() {
            @Override
            public int maxVertices() {
                return 500;
            }

            @Override
            public double maxExtentDegrees() {
                return 1.0;
            }

            @Override
            public int maxOfficers() {
                return 50;
            }
        };
    }

    /** A square of a hundredth of a degree, its south-west corner at the given point. */
    public static List<List<Double>> squareAt(double lon, double lat) {
        return List.of(
                List.of(lon, lat), List.of(lon + 0.01, lat), List.of(lon + 0.01, lat + 0.01), List.of(lon, lat + 0.01));
    }
}
