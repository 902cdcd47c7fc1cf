package org.tianwang.alert.unit;

import org.tianwang.contracts.GeoPoint;

/** Distances on the ground. */
public final class Geo {

    /** Mean radius of the earth, IUGG, in metres. */
    private static final double EARTH = 6_371_008.8;

    private Geo() {}

    /** Great-circle distance by the haversine formula, which stays exact for the short distances of a county. */
    public static double metresBetween(GeoPoint a, GeoPoint b) {
        double dLat = Math.toRadians(b.lat() - a.lat());
        double dLon = Math.toRadians(b.lon() - a.lon());
        double h = square(Math.sin(dLat / 2))
                + Math.cos(Math.toRadians(a.lat())) * Math.cos(Math.toRadians(b.lat())) * square(Math.sin(dLon / 2));
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double square(double x) {
        return x * x;
    }
}
