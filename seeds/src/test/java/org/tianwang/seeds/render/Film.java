package org.tianwang.seeds.render;

import java.awt.image.BufferedImage;
import java.util.Random;

/** Lens and sensor: slight softness, fall-off to the corners, tone curve, noise that differs from frame to frame. */
final class Film {

    private static final double EXPOSURE = 0.92;
    private static final double NOISE = 2.2;

    private final View view;
    private static final int GRAINS = 1 << 20;

    private final byte[] curve = new byte[4096];
    private final float[] grains = new float[GRAINS];

    Film(View view) {
        this.view = view;
        Random random = new Random(13);
        for (int i = 0; i < GRAINS; i++) {
            grains[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < curve.length; i++) {
            double v = i / 1024.0;
            double toned = Math.pow(v * (1 + v / 9) / (1 + 0.55 * v), 1 / 2.2);
            curve[i] = (byte) Math.round(255 * Math.min(1, toned));
        }
    }

    /** Noise is drawn once and read from another place for each frame: fresh draws would cost more than the picture. */
    BufferedImage develop(Vec[] light, long frame) {
        int w = view.width();
        int h = view.height();
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_3BYTE_BGR);
        int from = new Random(frame).nextInt(GRAINS);
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                Vec c = soft(light, x, y, w, h).times(EXPOSURE * fallOff(x, y));
                int at = from + y * w + x;
                double grain = grains[at & GRAINS - 1] * NOISE;
                row[x] = tone(c.x(), grain + grains[at * 3 + 1 & GRAINS - 1]) << 16
                        | tone(c.y(), grain) << 8
                        | tone(c.z(), grain + grains[at * 3 + 2 & GRAINS - 1]);
            }
            image.setRGB(0, y, w, 1, row, 0, w);
        }
        return image;
    }

    private static Vec soft(Vec[] light, int x, int y, int w, int h) {
        Vec c = light[y * w + x];
        if (x == 0 || y == 0 || x == w - 1 || y == h - 1) {
            return c;
        }
        Vec l = light[y * w + x - 1];
        Vec r = light[y * w + x + 1];
        Vec t = light[(y - 1) * w + x];
        Vec b = light[(y + 1) * w + x];
        return new Vec(
                c.x() * 0.76 + (l.x() + r.x() + t.x() + b.x()) * 0.06,
                c.y() * 0.76 + (l.y() + r.y() + t.y() + b.y()) * 0.06,
                c.z() * 0.76 + (l.z() + r.z() + t.z() + b.z()) * 0.06);
    }

    private double fallOff(int x, int y) {
        double dx = (x - view.width() / 2.0) / view.width();
        double dy = (y - view.height() / 2.0) / view.width();
        return 1 - 0.35 * (dx * dx + dy * dy);
    }

    private int tone(double linear, double grain) {
        int at = (int) Math.max(0, Math.min(curve.length - 1, linear * 1024));
        return (int) Math.max(0, Math.min(255, Math.round((curve[at] & 255) + grain)));
    }
}
