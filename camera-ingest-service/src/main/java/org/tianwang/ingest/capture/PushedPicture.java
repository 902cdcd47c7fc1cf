package org.tianwang.ingest.capture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes a picture that came from outside. What is kept is made anew of the pixels, so nothing that a file may carry
 * beside them survives. The header is judged before any pixel is decoded, large pictures are thinned while they are read,
 * and one is decoded at a time: a few bytes that unfold to gigabytes get no further than their header.
 */
final class PushedPicture {
    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final int LONGEST_SIDE = 12_000;
    private static final long MOST_PIXELS = 50_000_000;
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

    static {
        ImageIO.setUseCache(false); // which would be files on disk
    }

    private PushedPicture() {}

    /** @return at most {@code maxWidth} wide; empty for what is no picture or too large a one */
    static Optional<BufferedImage> decode(byte[] bytes, int maxWidth) {
        ONE_AT_A_TIME.lock();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? read(readers.next(), input, maxWidth) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader, ImageInputStream input, int maxWidth)
            throws IOException {
        try {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            boolean acceptable = FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                    && width <= LONGEST_SIDE
                    && height <= LONGEST_SIDE
                    && (long) width * height <= MOST_PIXELS;
            if (!acceptable) {
                return Optional.empty();
            }
            ImageReadParam thinned = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * maxWidth));
            thinned.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(plain(reader.read(0, thinned), maxWidth));
        } finally {
            reader.dispose();
        }
    }

    /** In plain colours without transparency, and not wider than wanted. */
    private static BufferedImage plain(BufferedImage decoded, int maxWidth) {
        int width = Math.min(decoded.getWidth(), maxWidth);
        int height = Math.max(1, Math.round((float) decoded.getHeight() * width / decoded.getWidth()));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(decoded, 0, 0, width, height, null);
        } finally {
            canvas.dispose();
        }
        return image;
    }
}
