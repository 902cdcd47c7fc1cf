package org.tianwang.ingest.plate;

import org.tianwang.ingest.frame.Bitmap;

/**
 * The mean of one plate's straightened pictures, each shifted to where it fits the mean best: noise, compression and
 * passing glare average out, the plate stays. A picture that fits nowhere is of something else and begins anew. One
 * thread.
 */
final class PlateFusion {

    private static final int REACH_X = 8;
    private static final int REACH_Y = 4;
    private static final double LEAST_LIKENESS = 0.35;

    private float[] sum;
    private int count;
    private int width;
    private int height;

    /** How many pictures the mean is of. */
    int count() {
        return count;
    }

    void add(Bitmap plate) {
        if (count > 0 && plate.width() == width && plate.height() == height) {
            Shift best = bestShift(mean(), plate);
            if (best.likeness >= LEAST_LIKENESS) {
                take(plate, best.x, best.y);
                return;
            }
        }
        width = plate.width();
        height = plate.height();
        sum = new float[plate.pixels().length];
        count = 0;
        take(plate, 0, 0);
    }

    private void take(Bitmap plate, int dx, int dy) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    sum[(y * width + x) * 3 + channel] += plate.at(x + dx, y + dy, channel);
                }
            }
        }
        count++;
    }

    Bitmap mean() {
        byte[] pixels = new byte[sum.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(sum[i] / count);
        }
        return new Bitmap(width, height, pixels);
    }

    private record Shift(int x, int y, double likeness) {}

    private static Shift bestShift(Bitmap mean, Bitmap plate) {
        Shift best = new Shift(0, 0, -1);
        for (int dy = -REACH_Y; dy <= REACH_Y; dy++) {
            for (int dx = -REACH_X; dx <= REACH_X; dx++) {
                double likeness = correlation(mean, plate, dx, dy);
                if (likeness > best.likeness) {
                    best = new Shift(dx, dy, likeness);
                }
            }
        }
        return best;
    }

    /** Of the green channel, over every other pixel of the middle, which no shift leaves. */
    private static double correlation(Bitmap mean, Bitmap plate, int dx, int dy) {
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        int n = 0;
        for (int y = REACH_Y + 2; y < mean.height() - REACH_Y - 2; y += 2) {
            for (int x = REACH_X + 2; x < mean.width() - REACH_X - 2; x += 2) {
                double p = mean.at(x, y, 1);
                double q = plate.at(x + dx, y + dy, 1);
                a += p;
                b += q;
                aa += p * p;
                bb += q * q;
                ab += p * q;
                n++;
            }
        }
        double spread = Math.sqrt(Math.max(0, aa - a * a / n) * Math.max(0, bb - b * b / n));
        return spread < 1 ? 0 : (ab - a * b / n) / spread;
    }
}
