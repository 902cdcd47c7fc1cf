package org.tianwang.ingest.detect;

/**
 * How much of the picture moves: the share of pixels that differ from a running average of the scene. Works on a small
 * picture of brightness alone, at a fifth of a millisecond; it need only be right about "nothing moves", because the
 * detector judges the rest. A sudden change of nearly everything (light switched, camera turned) restarts the average.
 * One per camera, one thread.
 */
public final class MotionMeter {
    private static final int FRACTION = 8; // the average has 8 bits behind the point
    private static final int LEARNING = 21; // of 256
    private static final int DIFFERENT = 18 << FRACTION;
    private static final double SCENE_CHANGE = 0.7;

    private int[] average;

    /** @return 0..1; 0 for the first picture */
    public double measure(byte[] luma) {
        if (average == null || average.length != luma.length) {
            restart(luma);
            return 0;
        }
        double share = (double) moved(luma, average) / luma.length;
        if (share > SCENE_CHANGE) {
            restart(luma);
        }
        return share;
    }

    /** Whole numbers and no branch, so that the compiler takes several pixels at once. */
    private static int moved(byte[] luma, int[] average) {
        int moved = 0;
        for (int i = 0; i < luma.length; i++) {
            int difference = ((luma[i] & 0xff) << FRACTION) - average[i];
            average[i] += difference * LEARNING >> FRACTION;
            moved += (DIFFERENT - Math.abs(difference)) >>> 31;
        }
        return moved;
    }

    private void restart(byte[] luma) {
        average = new int[luma.length];
        for (int i = 0; i < luma.length; i++) {
            average[i] = (luma[i] & 0xff) << FRACTION;
        }
    }
}
