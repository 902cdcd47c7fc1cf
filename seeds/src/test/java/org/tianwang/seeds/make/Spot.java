package org.tianwang.seeds.make;

/** A place in the drawing plane: kilometres east and north of the county's centre. */
record Spot(double x, double y) {

    private static final double CENTRE_LON = 113.20;
    private static final double CENTRE_LAT = 33.40;
    private static final double KM_PER_LAT = 111.2;
    private static final double KM_PER_LON = KM_PER_LAT * StrictMath.cos(Math.toRadians(CENTRE_LAT));

    /** Rounded to five decimals (one metre), so that neighbours which share a corner share its digits too. */
    double lon() {
        return Math.round((CENTRE_LON + x / KM_PER_LON) * 1e5) / 1e5;
    }

    double lat() {
        return Math.round((CENTRE_LAT + y / KM_PER_LAT) * 1e5) / 1e5;
    }

    double distance(Spot other) {
        return StrictMath.hypot(x - other.x, y - other.y);
    }

    Spot plus(double dx, double dy) {
        return new Spot(x + dx, y + dy);
    }

    /** The place {@code km} away in compass direction {@code heading} (degrees, 0 is north). */
    Spot towards(double heading, double km) {
        double radians = Math.toRadians(heading);
        return plus(StrictMath.sin(radians) * km, StrictMath.cos(radians) * km);
    }

    /** The compass direction in which {@code other} lies, 0 to 360. */
    double headingTo(Spot other) {
        return (Math.toDegrees(StrictMath.atan2(other.x - x, other.y - y)) + 360) % 360;
    }
}
