package org.tianwang.seeds.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What happens to a picture on its way through light, lens, sensor and codec, in that order. */
final class Degrade {

    private static final float QUALITY = 0.7f;

    private Degrade() {}

    static byte[] jpeg(BufferedImage picture, Approach.Flaws flaws, SplittableRandom random) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        float[][] planes = new float[3][width * height];
        for (int i = 0; i < width * height; i++) {
            int rgb = picture.getRGB(i % width, i / width);
            for (int c = 0; c < 3; c++) {
                double linear = Math.pow((rgb >> 16 - 8 * c & 255) / 255.0, 2.2) * flaws.light();
                planes[c][i] = (float) (linear + glare(i % width, i / width, width, height, flaws.glare()));
            }
        }
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int c = 0; c < 3; c++) {
            planes[c] = gaussian(motion(planes[c], width, height, flaws), width, height, flaws.blur());
        }
        double gain = flaws.light() < 0.3 ? 2.2 : 1;
        for (int i = 0; i < width * height; i++) {
            int rgb = 0;
            for (int c = 0; c < 3; c++) {
                double shot = Math.sqrt(Math.max(0, planes[c][i])) * 6 * gain;
                double level = 255 * Math.pow(Math.clamp(planes[c][i] * gain, 0.0, 1.0), 1 / 2.2);
                level += (flaws.noise() * gain + (gain > 1 ? shot : 0)) * normal(random);
                rgb |= (int) Math.clamp(level, 0.0, 255.0) << 16 - 8 * c;
            }
            out.setRGB(i % width, i / width, rgb);
        }
        return encode(out);
    }

    /** Two headlights of which the glow reaches the plate. */
    private static double glare(int x, int y, int width, int height, double strength) {
        if (strength == 0) {
            return 0;
        }
        double sum = 0;
        for (double lamp : new double[] {0.16, 0.84}) {
            double distance = Math.hypot(x - lamp * width, y - 0.5 * height) / (0.16 * width);
            sum += strength * Math.exp(-distance * distance) + 0.03 * strength * Math.exp(-distance / 2);
        }
        return sum;
    }

    private static float[] motion(float[] plane, int width, int height, Approach.Flaws flaws) {
        int steps = Math.max(1, (int) Math.ceil(flaws.motion() * 3));
        float[] out = new float[plane.length];
        for (int s = 0; s < steps; s++) {
            double along = flaws.motion() * ((s + 0.5) / steps - 0.5);
            double dx = along * Math.cos(flaws.motionAngle());
            double dy = along * Math.sin(flaws.motionAngle());
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    out[y * width + x] += sample(plane, width, height, x + dx, y + dy) / steps;
                }
            }
        }
        return out;
    }

    private static float sample(float[] plane, int width, int height, double x, double y) {
        int left = (int) Math.clamp(Math.floor(x), 0.0, width - 2.0);
        int top = (int) Math.clamp(Math.floor(y), 0.0, height - 2.0);
        float fx = (float) Math.clamp(x - left, 0.0, 1.0);
        float fy = (float) Math.clamp(y - top, 0.0, 1.0);
        int at = top * width + left;
        float upper = plane[at] * (1 - fx) + plane[at + 1] * fx;
        float lower = plane[at + width] * (1 - fx) + plane[at + width + 1] * fx;
        return upper * (1 - fy) + lower * fy;
    }

    private static float[] gaussian(float[] plane, int width, int height, double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        float[] weights = new float[2 * reach + 1];
        float total = 0;
        for (int k = -reach; k <= reach; k++) {
            weights[k + reach] = (float) Math.exp(-k * k / (2 * sigma * sigma));
            total += weights[k + reach];
        }
        float[] across = new float[plane.length];
        float[] both = new float[plane.length];
        for (int pass = 0; pass < 2; pass++) {
            float[] from = pass == 0 ? plane : across;
            float[] to = pass == 0 ? across : both;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    float sum = 0;
                    for (int k = -reach; k <= reach; k++) {
                        int px = pass == 0 ? Math.clamp(x + k, 0, width - 1) : x;
                        int py = pass == 0 ? y : Math.clamp(y + k, 0, height - 1);
                        sum += weights[k + reach] * from[py * width + px];
                    }
                    to[y * width + x] = sum / total;
                }
            }
        }
        return both;
    }

    private static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static byte[] encode(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
