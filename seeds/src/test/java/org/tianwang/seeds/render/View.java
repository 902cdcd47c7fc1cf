package org.tianwang.seeds.render;

/**
 * The pole camera. World axes: x to the right, y up, z along the road away from the camera, in metres. A projected place
 * is x and y in pixels and z as the distance along the optical axis.
 */
record View(int width, int height, double focal, Vec eye, Vec right, Vec up, Vec forward) {

    static View looking(int width, int height, double focal, Vec eye, double yawDegrees, double pitchDegrees) {
        double yaw = Math.toRadians(yawDegrees);
        double pitch = Math.toRadians(pitchDegrees);
        Vec forward = new Vec(Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch));
        Vec right = new Vec(Math.cos(yaw), 0, -Math.sin(yaw));
        return new View(width, height, focal, eye, right, forward.cross(right), forward);
    }

    Vec project(Vec p) {
        Vec d = p.minus(eye);
        double z = d.dot(forward);
        return new Vec(width / 2.0 + focal * d.dot(right) / z, height / 2.0 - focal * d.dot(up) / z, z);
    }

    Vec ray(double px, double py) {
        return forward.plus(right.times((px - width / 2.0) / focal))
                .plus(up.times((height / 2.0 - py) / focal))
                .unit();
    }
}
