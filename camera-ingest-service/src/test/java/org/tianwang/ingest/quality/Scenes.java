package org.tianwang.ingest.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.tianwang.ingest.frame.Scaler;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.StreamException;
import org.tianwang.ingest.stream.StreamSource;

/** Real footage as small planes, and what can happen to a camera done to them. */
final class Scenes {
    private Scenes() {}

    /** Every {@code step}-th picture of a clip. */
    static List<Luma> of(Path clip, int step, int most) throws StreamException {
        List<Luma> planes = new ArrayList<>();
        try (StreamSource source = Footage.unpaced(clip);
                Scaler scaler = new Scaler(Scaler.Target.GRAY)) {
            for (int i = 0; planes.size() < most; i++) {
                try (VideoFrame picture = source.next()) {
                    if (i % step == 0) {
                        int height = picture.height() * 320 / picture.width();
                        planes.add(new Luma(scaler.scale(picture, 320, height), 320, height));
                    }
                }
            }
        }
        return planes;
    }

    static UnaryOperator<Luma> levels(java.util.function.DoubleUnaryOperator level) {
        return luma -> each(luma, (x, y) -> level.applyAsDouble(luma.at(x, y)));
    }

    /** Brightness times {@code gain}, with the noise of a sensor that works hard. */
    static UnaryOperator<Luma> light(double gain, double noise) {
        Grain random = new Grain(7);
        return luma -> each(luma, (x, y) -> 16 + (luma.at(x, y) - 16) * gain + random.next() * noise);
    }

    /** A veil of brightness 200 that lets {@code through} pass. */
    static UnaryOperator<Luma> fog(double through) {
        Grain random = new Grain(8);
        return luma -> each(luma, (x, y) -> luma.at(x, y) * through + 200 * (1 - through) + random.next());
    }

    static UnaryOperator<Luma> plain(double brightness, double noise) {
        Grain random = new Grain(9);
        return luma -> each(luma, (x, y) -> brightness + random.next() * noise);
    }

    static UnaryOperator<Luma> shifted(int dx, int dy) {
        return luma -> each(
                luma, (x, y) -> luma.at(Math.floorMod(x - dx, luma.width()), Math.floorMod(y - dy, luma.height())));
    }

    static UnaryOperator<Luma> turned(double degrees) {
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        return luma -> each(luma, (x, y) -> {
            double u = x - luma.width() / 2.0;
            double v = y - luma.height() / 2.0;
            return luma.at(
                    Math.clamp(Math.round(u * cos - v * sin + luma.width() / 2.0), 0, luma.width() - 1),
                    Math.clamp(Math.round(u * sin + v * cos + luma.height() / 2.0), 0, luma.height() - 1));
        });
    }

    /** Out of focus: Gaussian, sigma in pixels of the small plane. */
    static UnaryOperator<Luma> blurred(double sigma) {
        return luma -> {
            int reach = (int) Math.ceil(3 * sigma);
            double[] weights = new double[2 * reach + 1];
            for (int i = -reach; i <= reach; i++) {
                weights[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
            }
            return convolve(convolve(luma, weights, 1, 0), weights, 0, 1);
        };
    }

    private static Luma convolve(Luma luma, double[] weights, int dx, int dy) {
        int reach = weights.length / 2;
        double all = Arrays.stream(weights).sum();
        return each(luma, (x, y) -> {
            double sum = 0;
            for (int i = -reach; i <= reach; i++) {
                int sx = Math.clamp(x + (long) i * dx, 0, luma.width() - 1);
                int sy = Math.clamp(y + (long) i * dy, 0, luma.height() - 1);
                sum += weights[i + reach] * luma.at(sx, sy);
            }
            return sum / all;
        });
    }

    /** A lorry's side: a bright wall with its seams, in front of {@code share} of the picture's width. */
    static UnaryOperator<Luma> lorry(double share) {
        Grain random = new Grain(10);
        return luma -> each(
                luma,
                (x, y) -> x < luma.width() * share && y > luma.height() / 8
                        ? (x % 24 < 2 ? 90 : 165) + (y > luma.height() * 3 / 4 ? -80 : 0) + random.next()
                        : luma.at(x, y));
    }

    /** Two headlights that shine into the lens, with their halo. */
    static UnaryOperator<Luma> headlights() {
        return luma -> each(luma, (x, y) -> luma.at(x, y) + halo(x - 130, y - 150) + halo(x - 190, y - 150));
    }

    private static double halo(double dx, double dy) {
        return 240 * Math.exp(-(dx * dx + dy * dy) / (2 * 28 * 28));
    }

    static UnaryOperator<Luma> noise(double sigma) {
        Grain random = new Grain(11);
        return luma -> each(luma, (x, y) -> luma.at(x, y) + random.next() * sigma);
    }

    static UnaryOperator<Luma> then(UnaryOperator<Luma> first, UnaryOperator<Luma> second) {
        return luma -> second.apply(first.apply(luma));
    }

    interface Pixel {
        double at(int x, int y);
    }

    static Luma each(Luma luma, Pixel pixel) {
        byte[] made = new byte[luma.pixels().length];
        for (int y = 0; y < luma.height(); y++) {
            for (int x = 0; x < luma.width(); x++) {
                made[y * luma.width() + x] = (byte) Math.clamp(Math.round(pixel.at(x, y)), 0, 255);
            }
        }
        return new Luma(made, luma.width(), luma.height());
    }

    /** Gaussian noise from a table: the tests make hundreds of millions of values. */
    private static final class Grain {
        private final double[] values = new double[65_521];
        private int next;

        Grain(long seed) {
            Random random = new Random(seed);
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextGaussian();
            }
        }

        double next() {
            next = next + 1 == values.length ? 0 : next + 1;
            return values[next];
        }
    }
}
