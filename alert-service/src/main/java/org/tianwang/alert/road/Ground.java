package org.tianwang.alert.road;

import org.tianwang.contracts.GeoPoint;

/**
 * A flat picture of a county: metres east and north of a point in its middle. Equirectangular, so that distances of a
 * county's size are right to about one in a thousand, which no road's length is.
 */
public final class Ground {

    /** Mean radius of the earth, IUGG, in metres. */
    private static final double EARTH = 6_371_008.8;

    private static final double METRES_PER_DEGREE = Math.toRadians(1) * EARTH;

    private final GeoPoint middle;
    private final double shrink;

    public Ground(GeoPoint middle) {
        this.middle = middle;
        this.shrink = Math.cos(Math.toRadians(middle.lat()));
    }

    public double x(double lon) {
        return (lon - middle.lon()) * METRES_PER_DEGREE * shrink;
    }

    public double y(double lat) {
        return (lat - middle.lat()) * METRES_PER_DEGREE;
    }

    public GeoPoint point(double x, double y) {
        return new GeoPoint(middle.lon() + x / (METRES_PER_DEGREE * shrink), middle.lat() + y / METRES_PER_DEGREE);
    }
}
