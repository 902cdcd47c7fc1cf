package org.tianwang.seeds.render;

/** Where a vehicle stands on the road and which way it faces; heading 0 drives away from the camera. */
record Pose(double x, double z, double cos, double sin) {

    static Pose at(double x, double z, double headingDegrees) {
        double a = Math.toRadians(headingDegrees);
        return new Pose(x, z, Math.cos(a), Math.sin(a));
    }

    Vec world(Vec own) {
        return direction(own).plus(new Vec(x, 0, z));
    }

    /** The vehicle's x (forward) lies along the heading, its z (left) to the left of it. */
    Vec direction(Vec own) {
        return new Vec(own.x() * sin - own.z() * cos, own.y(), own.x() * cos + own.z() * sin);
    }

    /** A place on the ground in the vehicle's own coordinates. */
    Vec own(double worldX, double worldZ) {
        double dx = worldX - x;
        double dz = worldZ - z;
        return new Vec(dx * sin + dz * cos, 0, dz * sin - dx * cos);
    }
}
