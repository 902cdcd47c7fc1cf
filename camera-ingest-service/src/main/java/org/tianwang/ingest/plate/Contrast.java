package org.tianwang.ingest.plate;

import org.tianwang.ingest.frame.Bitmap;

/** Spreads a picture's light over the whole range, colours kept; the darkest and brightest hundredth do not count. */
final class Contrast {

    private static final double LEFT_OUT = 0.01;
    private static final int LEAST_RANGE = 24;

    private Contrast() {}

    static Bitmap stretched(Bitmap picture) {
        int[] counts = new int[256];
        int pixels = picture.width() * picture.height();
        for (int i = 0; i < pixels; i++) {
            counts[light(picture.pixels(), i)]++;
        }
        int low = 0;
        int high = 255;
        for (int below = 0; below + counts[low] <= LEFT_OUT * pixels; low++) {
            below += counts[low];
        }
        for (int above = 0; above + counts[high] <= LEFT_OUT * pixels; high--) {
            above += counts[high];
        }
        double gain = 255.0 / Math.max(LEAST_RANGE, high - low);
        byte[] out = new byte[picture.pixels().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) Math.clamp(Math.round(((picture.pixels()[i] & 0xff) - low) * gain), 0, 255);
        }
        return new Bitmap(picture.width(), picture.height(), out);
    }

    private static int light(byte[] pixels, int i) {
        return ((pixels[3 * i] & 0xff) + 2 * (pixels[3 * i + 1] & 0xff) + (pixels[3 * i + 2] & 0xff)) / 4;
    }
}
