package org.tianwang.ingest.frame;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * JPEG by FFmpeg's encoder, because an event's picture through Java's own costs more than decoding its camera for half a
 * second: the whole picture goes over in one piece here, there row by row. A few encoders stay open, for the sizes that
 * were last in demand: opening one costs a tenth of a picture. Thread-safe.
 */
public final class Jpeg {
    /** Event pictures, plates cut out, findings: each has its size. Some megabytes each. */
    private static final int MOST_IDLE = 3;

    private static final Deque<JpegEncoder> IDLE = new ArrayDeque<>();

    static {
        NativeMemory.releasedByHand();
    }

    private Jpeg() {}

    public static byte[] encode(BufferedImage image) {
        return encode(Still.of(image));
    }

    /** The picture in baseline JPEG, colour at half resolution, as every viewer reads it. */
    public static byte[] encode(Still still) {
        JpegEncoder encoder = encoderFor(still);
        try {
            byte[] bytes = encoder.encode(still);
            keep(encoder);
            return bytes;
        } catch (RuntimeException | OutOfMemoryError e) {
            encoder.close();
            throw e;
        }
    }

    private static JpegEncoder encoderFor(Still still) {
        synchronized (IDLE) {
            for (Iterator<JpegEncoder> i = IDLE.iterator(); i.hasNext(); ) {
                JpegEncoder idle = i.next();
                if (idle.fits(still)) {
                    i.remove();
                    return idle;
                }
            }
        }
        return new JpegEncoder(still.width(), still.height());
    }

    private static void keep(JpegEncoder encoder) {
        JpegEncoder leaving = null;
        synchronized (IDLE) {
            IDLE.addFirst(encoder);
            if (IDLE.size() > MOST_IDLE) {
                leaving = IDLE.removeLast();
            }
        }
        if (leaving != null) {
            leaving.close();
        }
    }

    /** An empty frame as the encoder takes it; the caller frees it. */
    static AVFrame frame(int width, int height) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(avutil.AV_PIX_FMT_YUVJ420P);
        frame.width(width);
        frame.height(height);
        if (avutil.av_frame_get_buffer(frame, 0) < 0) {
            avutil.av_frame_free(frame);
            throw new OutOfMemoryError("no native memory for a picture");
        }
        return frame;
    }
}
