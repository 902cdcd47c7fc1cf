package org.tianwang.alert.road;

/**
 * How fast something goes on roads: the road's own speed times a factor, but never faster than its best.
 *
 * @param factor of the road's speed
 * @param bestKmh what it cannot exceed on any road
 */
public record SpeedProfile(double factor, double bestKmh) {

    /** Seconds for a stretch of road. */
    public double seconds(double metres, double roadKmh) {
        return metres * 3.6 / Math.min(roadKmh * factor, bestKmh);
    }
}
