package org.tianwang.ingest.plate;

import org.tianwang.ingest.frame.Bitmap;

/** Lifts what differs from its surroundings (unsharp mask), because the network was trained on print in focus. */
final class Sharpen {

    private static final double SIGMA = 2.5;
    private static final float AMOUNT = 1.5f;
    private static final int REACH = 6;
    private static final float[] WEIGHTS = weights();

    private Sharpen() {}

    static Bitmap of(Bitmap picture) {
        int width = picture.width();
        int height = picture.height();
        float[] across = new float[width * height * 3];
        for (int i = 0; i < across.length; i++) {
            int channel = i % 3;
            int x = i / 3 % width;
            int y = i / 3 / width;
            for (int k = -REACH; k <= REACH; k++) {
                across[i] += WEIGHTS[k + REACH] * picture.at(x + k, y, channel);
            }
        }
        byte[] out = new byte[across.length];
        for (int i = 0; i < out.length; i++) {
            int row = i / 3 / width;
            float around = 0;
            for (int k = -REACH; k <= REACH; k++) {
                around += WEIGHTS[k + REACH] * across[i + (Math.clamp(row + k, 0, height - 1) - row) * width * 3];
            }
            int pixel = picture.pixels()[i] & 0xff;
            out[i] = (byte) Math.clamp(Math.round(pixel + AMOUNT * (pixel - around)), 0, 255);
        }
        return new Bitmap(width, height, out);
    }

    private static float[] weights() {
        float[] weights = new float[2 * REACH + 1];
        float sum = 0;
        for (int k = -REACH; k <= REACH; k++) {
            weights[k + REACH] = (float) Math.exp(-k * k / (2 * SIGMA * SIGMA));
            sum += weights[k + REACH];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }
}
