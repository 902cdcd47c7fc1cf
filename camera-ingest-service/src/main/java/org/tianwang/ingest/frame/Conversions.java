package org.tianwang.ingest.frame;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Pictures that are not yet as JPEG has them, made so by FFmpeg's scaler. The caller frees what is returned. */
final class Conversions {
    static {
        NativeMemory.releasedByHand();
    }

    private Conversions() {}

    static AVFrame still(AVFrame source, int width, int height) {
        return converted(
                source.width(),
                source.height(),
                source.format(),
                width,
                height,
                (scaler, frame) -> swscale.sws_scale(
                        scaler, source.data(), source.linesize(), 0, source.height(), frame.data(), frame.linesize()));
    }

    static AVFrame still(Bitmap bitmap) {
        byte[] pixels = bitmap.pixels();
        // Some kernels read a few bytes past the last row.
        BytePointer rows = new BytePointer(avutil.av_malloc(pixels.length + 256L)).capacity(pixels.length);
        try (PointerPointer<BytePointer> planes = new PointerPointer<>(4);
                IntPointer strides = new IntPointer(4)) {
            rows.put(pixels);
            for (int i = 0; i < 4; i++) {
                planes.put(i, i == 0 ? rows : null);
                strides.put(i, i == 0 ? bitmap.width() * 3 : 0);
            }
            return converted(
                    bitmap.width(),
                    bitmap.height(),
                    avutil.AV_PIX_FMT_BGR24,
                    bitmap.width(),
                    bitmap.height(),
                    (scaler, frame) -> swscale.sws_scale(
                            scaler, planes, strides, 0, frame.height(), frame.data(), frame.linesize()));
        } finally {
            avutil.av_free(rows);
        }
    }

    @FunctionalInterface
    private interface Scaling {
        int scale(SwsContext scaler, AVFrame target);
    }

    private static AVFrame converted(
            int fromWidth, int fromHeight, int format, int width, int height, Scaling scaling) {
        AVFrame frame = Jpeg.frame(width, height);
        SwsContext scaler = swscale.sws_getContext(
                fromWidth,
                fromHeight,
                format,
                width,
                height,
                frame.format(),
                swscale.SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (scaler == null) {
            avutil.av_frame_free(frame);
            throw new IllegalStateException("the picture's format cannot be converted");
        }
        scaling.scale(scaler, frame);
        swscale.sws_freeContext(scaler);
        return frame;
    }
}
