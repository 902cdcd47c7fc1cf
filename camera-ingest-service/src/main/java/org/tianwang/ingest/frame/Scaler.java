package org.tianwang.ingest.frame;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Scales pictures into one packed format and copies the result into Java memory. Keeps its native context as long as
 * the size and format of the input stay the same. Not thread-safe: one per thread that converts.
 */
public final class Scaler implements AutoCloseable {
    static {
        NativeMemory.releasedByHand();
    }

    /** The formats in demand, and bytes per pixel. */
    public enum Target {
        GRAY(avutil.AV_PIX_FMT_GRAY8, 1),
        BGR(avutil.AV_PIX_FMT_BGR24, 3);

        private final int format;
        private final int bytes;

        Target(int format, int bytes) {
            this.format = format;
            this.bytes = bytes;
        }
    }

    private final Target target;
    private final boolean coarse;
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(4);
    private final IntPointer steps = new IntPointer(4);
    private SwsContext context;
    private BytePointer buffer;
    private int bufferSize;

    public Scaler(Target target) {
        this(target, false);
    }

    private Scaler(Target target, boolean coarse) {
        this.target = target;
        this.coarse = coarse;
    }

    /**
     * Brightness at a third to a half of the cost: of a picture that is to become much smaller only every second row is
     * read. Enough to see whether something moves, not how sharp it is.
     */
    public static Scaler coarse() {
        return new Scaler(Target.GRAY, true);
    }

    /** @return rows without padding, {@code width × height × bytes per pixel} long */
    public byte[] scale(VideoFrame picture, int width, int height) {
        AVFrame frame = picture.pixels();
        boolean lumaAlone = target == Target.GRAY && hasLumaPlane(frame.format());
        int step = coarse && lumaAlone && frame.height() >= 2 * height ? 2 : 1;
        int rows = frame.height() / step;
        context = swscale.sws_getCachedContext(
                context,
                frame.width(),
                rows,
                lumaAlone ? target.format : frame.format(),
                width,
                height,
                target.format,
                coarse ? swscale.SWS_AREA : swscale.SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (context == null) {
            throw new IllegalStateException("the picture's format cannot be converted");
        }
        byte[] pixels = new byte[width * height * target.bytes];
        ensureBuffer(pixels.length);
        for (int i = 0; i < 4; i++) {
            planes.put(i, i == 0 ? buffer : null);
            strides.put(i, i == 0 ? width * target.bytes : 0);
            steps.put(i, frame.linesize(i) * step);
        }
        swscale.sws_scale(context, frame.data(), steps, 0, rows, planes, strides);
        buffer.position(0).get(pixels);
        return pixels;
    }

    /** Some scaling kernels write a few bytes past the last row, hence the slack. */
    private void ensureBuffer(int size) {
        if (bufferSize < size) {
            freeBuffer();
            buffer = new BytePointer(avutil.av_malloc(size + 256L)).capacity(size);
            bufferSize = size;
        }
    }

    private static boolean hasLumaPlane(int format) {
        AVPixFmtDescriptor descriptor = avutil.av_pix_fmt_desc_get(format);
        return descriptor != null
                && (descriptor.flags() & avutil.AV_PIX_FMT_FLAG_PLANAR) != 0
                && (descriptor.flags() & avutil.AV_PIX_FMT_FLAG_RGB) == 0
                && descriptor.comp(0).depth() == 8;
    }

    private void freeBuffer() {
        if (buffer != null) {
            avutil.av_free(buffer);
            buffer = null;
        }
    }

    @Override
    public void close() {
        swscale.sws_freeContext(context);
        context = null;
        freeBuffer();
        bufferSize = 0;
        planes.close();
        strides.close();
        steps.close();
    }
}
