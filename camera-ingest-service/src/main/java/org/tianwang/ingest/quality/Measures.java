package org.tianwang.ingest.quality;

/**
 * What one picture measures by itself.
 *
 * @param brightness mean, 0 to 255
 * @param highlight the brightness that 99 % of the pixels do not exceed
 * @param saturated share of pixels at the upper end of video range
 * @param peak share of pixels within 2 of the most common brightness
 * @param flat share of pixels that equal their right neighbour exactly
 * @param detail squared difference of neighbours in relation to that of pixels four apart: how fine the picture is,
 *     whatever its contrast, so that fog hardly changes it and a lens out of focus does
 * @param contrast squared difference of pixels four apart: below some value there is nothing to judge focus by
 */
record Measures(
        double brightness,
        double highlight,
        double saturated,
        double peak,
        double flat,
        double detail,
        double contrast) {

    private static final int WHITE = 230; // studio range ends at 235

    static Measures of(Luma luma) {
        int[] histogram = new int[256];
        for (byte pixel : luma.pixels()) {
            histogram[pixel & 0xff]++;
        }
        double pixels = luma.pixels().length;
        long[] differences = differences(luma);
        double near = differences[0];
        double far = differences[1];
        return new Measures(
                mean(histogram, pixels),
                percentile(histogram, 0.99 * pixels),
                above(histogram) / pixels,
                peak(histogram) / pixels,
                differences[2] / pixels,
                near / Math.max(1, far),
                far / pixels);
    }

    private static long[] differences(Luma luma) {
        byte[] p = luma.pixels();
        int width = luma.width();
        long near = 0;
        long far = 0;
        long equal = 0;
        for (int y = 0; y < luma.height() - 4; y++) {
            int begin = y * width;
            int end = begin + width - 4;
            near += near(p, width, begin, end);
            far += far(p, width, begin, end);
            equal += equal(p, begin, end);
        }
        return new long[] {near, far, equal};
    }

    // Each sum by itself, in whole numbers and without a branch, so that the compiler takes several pixels at once.

    private static int near(byte[] p, int width, int begin, int end) {
        int sum = 0;
        for (int i = begin; i < end; i++) {
            int right = (p[i] & 0xff) - (p[i + 1] & 0xff);
            int below = (p[i] & 0xff) - (p[i + width] & 0xff);
            sum += right * right + below * below;
        }
        return sum;
    }

    private static int far(byte[] p, int width, int begin, int end) {
        int sum = 0;
        for (int i = begin; i < end; i++) {
            int right = (p[i] & 0xff) - (p[i + 4] & 0xff);
            int below = (p[i] & 0xff) - (p[i + 4 * width] & 0xff);
            sum += right * right + below * below;
        }
        return sum;
    }

    private static int equal(byte[] p, int begin, int end) {
        int differing = 0;
        for (int i = begin; i < end; i++) {
            int difference = p[i] - p[i + 1];
            differing += (difference | -difference) >>> 31; // the sign; Math.abs takes three times as long
        }
        return Math.max(0, end - begin) - differing;
    }

    private static double mean(int[] histogram, double pixels) {
        double sum = 0;
        for (int level = 0; level < 256; level++) {
            sum += (double) level * histogram[level];
        }
        return sum / pixels;
    }

    private static double percentile(int[] histogram, double count) {
        double seen = 0;
        int level = -1;
        while (seen < count) {
            seen += histogram[++level];
        }
        return level;
    }

    private static double above(int[] histogram) {
        int count = 0;
        for (int level = WHITE; level < 256; level++) {
            count += histogram[level];
        }
        return count;
    }

    private static double peak(int[] histogram) {
        int most = 0;
        for (int level = 2; level < 254; level++) {
            int sum = 0;
            for (int near = level - 2; near <= level + 2; near++) {
                sum += histogram[near];
            }
            most = Math.max(most, sum);
        }
        return most;
    }
}
