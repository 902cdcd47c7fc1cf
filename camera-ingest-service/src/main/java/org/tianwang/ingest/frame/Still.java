package org.tianwang.ingest.frame;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * A picture of its own to draw on, as JPEG has it: brightness, and two planes of colour at half the resolution, all from
 * 0 to 255, in Java memory. A camera's picture stays in this form from the decoder to the encoder; the way over red,
 * green and blue costs as much as the encoding itself.
 *
 * @param luma brightness, rows without padding
 * @param blue how much bluer than grey; 128 is grey
 * @param red how much redder than grey
 */
public record Still(int width, int height, byte[] luma, byte[] blue, byte[] red) {
    private static final Levels FULL_LUMA = Levels.widened(16, 219, 0);
    private static final Levels FULL_COLOUR = Levels.widened(128, 224, 128);

    /** The picture at its own size, or smaller so that it is at most {@code maxWidth} wide. */
    public static Still of(VideoFrame picture, int maxWidth) {
        AVFrame frame = picture.pixels();
        int width = Math.min(frame.width(), maxWidth);
        int height = Math.max(1, (int) Math.round((double) frame.height() * width / frame.width()));
        if (width == frame.width() && isPlanar(frame)) {
            return copied(frame, !isFullRange(frame));
        }
        AVFrame converted = Conversions.still(frame, width, height);
        try {
            return copied(converted, false);
        } finally {
            avutil.av_frame_free(converted);
        }
    }

    public static Still of(BufferedImage image) {
        BufferedImage bgr = image.getType() == BufferedImage.TYPE_3BYTE_BGR ? image : converted(image);
        byte[] pixels = ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData();
        return of(new Bitmap(bgr.getWidth(), bgr.getHeight(), pixels));
    }

    public static Still of(Bitmap bitmap) {
        AVFrame converted = Conversions.still(bitmap);
        try {
            return copied(converted, false);
        } finally {
            avutil.av_frame_free(converted);
        }
    }

    public int colourWidth() {
        return (width + 1) / 2;
    }

    /** Into a frame of the same size and format, for the encoder. */
    void copyTo(AVFrame frame) {
        rows(frame, 0, width, luma);
        rows(frame, 1, colourWidth(), blue);
        rows(frame, 2, colourWidth(), red);
    }

    private static void rows(AVFrame frame, int plane, int width, byte[] pixels) {
        BytePointer rows = frame.data(plane);
        long stride = frame.linesize(plane);
        for (int y = 0; y * width < pixels.length; y++) {
            rows.position(y * stride).put(pixels, y * width, width);
        }
    }

    private static Still copied(AVFrame frame, boolean widen) {
        int width = frame.width();
        int height = frame.height();
        int half = (width + 1) / 2;
        int halfHeight = (height + 1) / 2;
        return new Still(
                width,
                height,
                plane(frame, 0, width, height, widen ? FULL_LUMA : null),
                plane(frame, 1, half, halfHeight, widen ? FULL_COLOUR : null),
                plane(frame, 2, half, halfHeight, widen ? FULL_COLOUR : null));
    }

    private static byte[] plane(AVFrame frame, int plane, int width, int height, Levels levels) {
        byte[] pixels = new byte[width * height];
        BytePointer rows = frame.data(plane);
        long stride = frame.linesize(plane);
        for (int y = 0; y < height; y++) {
            rows.position(y * stride).get(pixels, y * width, width);
        }
        if (levels != null) {
            levels.replace(pixels);
        }
        return pixels;
    }

    private static boolean isPlanar(AVFrame frame) {
        return frame.format() == avutil.AV_PIX_FMT_YUV420P || frame.format() == avutil.AV_PIX_FMT_YUVJ420P;
    }

    private static boolean isFullRange(AVFrame frame) {
        return frame.format() == avutil.AV_PIX_FMT_YUVJ420P || frame.color_range() == avutil.AVCOL_RANGE_JPEG;
    }

    private static BufferedImage converted(BufferedImage image) {
        BufferedImage bgr = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = bgr.createGraphics();
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        return bgr;
    }
}
