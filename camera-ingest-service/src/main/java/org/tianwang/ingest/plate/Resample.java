package org.tianwang.ingest.plate;

import org.tianwang.ingest.frame.Bitmap;

/** Changes a bitmap's size: between pixels where it grows, by several samples a pixel where it shrinks. Stateless. */
final class Resample {

    private Resample() {}

    static Bitmap to(Bitmap picture, int width, int height) {
        double stepX = (double) picture.width() / width;
        double stepY = (double) picture.height() / height;
        int across = (int) Math.ceil(stepX);
        int down = (int) Math.ceil(stepY);
        byte[] pixels = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    float sum = 0;
                    for (int k = 0; k < across * down; k++) {
                        double sx = (x + (k % across + 0.5) / across) * stepX - 0.5;
                        double sy = (y + (k / across + 0.5) / down) * stepY - 0.5;
                        sum += picture.between(sx, sy, channel);
                    }
                    pixels[(y * width + x) * 3 + channel] = (byte) Math.round(sum / (across * down));
                }
            }
        }
        return new Bitmap(width, height, pixels);
    }
}
