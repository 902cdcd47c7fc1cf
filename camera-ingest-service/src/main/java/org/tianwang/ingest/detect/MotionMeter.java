package org.tianwang.ingest.detect;

/**
 * How much of the picture moves: the share of pixels that differ from a running average of the scene. Works on a small
 * picture of brightness alone, at a fifth of a millisecond; it need only be right about "nothing moves", because the
 * detector judges the rest. A sudden change of nearly everything (light switched, camera turned) restarts the average.
 * One per camera, one thread.
 */
public final class MotionMeter {
    private static final float LEARNING = 0.08f;
    private static final float DIFFERENT = 18f;
    private static final double SCENE_CHANGE = 0.7;

    private float[] average;

    /** @return 0..1; 0 for the first picture */
    public double measure(byte[] luma) {
        if (average == null || average.length != luma.length) {
            restart(luma);
            return 0;
        }
        int moved = 0;
        for (int i = 0; i < luma.length; i++) {
            float difference = (luma[i] & 0xff) - average[i];
            average[i] += LEARNING * difference;
            if (difference > DIFFERENT || difference < -DIFFERENT) {
                moved++;
            }
        }
        double share = (double) moved / luma.length;
        if (share > SCENE_CHANGE) {
            restart(luma);
        }
        return share;
    }

    private void restart(byte[] luma) {
        average = new float[luma.length];
        for (int i = 0; i < luma.length; i++) {
            average[i] = luma[i] & 0xff;
        }
    }
}
