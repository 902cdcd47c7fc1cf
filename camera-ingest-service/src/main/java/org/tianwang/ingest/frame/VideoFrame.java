package org.tianwang.ingest.frame;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * One decoded picture in native memory, counted by reference: {@link #share()} costs no copy, and the memory goes back
 * to the decoder's pool when the last holder has closed. Every holder closes its own; the pixels are never written to.
 */
public final class VideoFrame implements AutoCloseable {
    private final AVFrame frame;
    private final Instant receivedAt;
    private final Instant shownAt;
    private final AtomicBoolean closed = new AtomicBoolean();

    private VideoFrame(AVFrame frame, Instant receivedAt, Instant shownAt) {
        this.frame = frame;
        this.receivedAt = receivedAt;
        this.shownAt = shownAt;
    }

    /** @param decoded stays the caller's; this frame holds its own reference to the same pixels */
    public static VideoFrame referencing(AVFrame decoded, Instant receivedAt) {
        return referencing(decoded, receivedAt, receivedAt);
    }

    /**
     * @param decoded stays the caller's; this frame holds its own reference to the same pixels
     * @param shownAt where the stream's own times place it
     */
    public static VideoFrame referencing(AVFrame decoded, Instant receivedAt, Instant shownAt) {
        AVFrame own = avutil.av_frame_clone(decoded);
        if (own == null) {
            throw new OutOfMemoryError("no native memory for a picture");
        }
        return new VideoFrame(own, receivedAt, shownAt);
    }

    public VideoFrame share() {
        return referencing(pixels(), receivedAt, shownAt);
    }

    /**
     * A part of the picture, without a copy; to be closed like any other. Left and top are moved to even pixels, because
     * colour has half the resolution.
     */
    public VideoFrame part(int left, int top, int width, int height) {
        VideoFrame part = share();
        AVFrame view = part.frame;
        int evenLeft = Math.clamp(left & ~1, 0, view.width() - 2);
        int evenTop = Math.clamp(top & ~1, 0, view.height() - 2);
        view.crop_left(evenLeft);
        view.crop_top(evenTop);
        view.crop_right(Math.max(0, view.width() - evenLeft - width));
        view.crop_bottom(Math.max(0, view.height() - evenTop - height));
        if (avutil.av_frame_apply_cropping(view, avutil.AV_FRAME_CROP_UNALIGNED) < 0) {
            part.close();
            throw new IllegalArgumentException("no such part of a picture");
        }
        return part;
    }

    /** When this service received the picture: the frame time of every event made from it. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /**
     * When it is to be shown by the stream's own times, laid on this service's clock: as evenly spaced as the camera made
     * its pictures, however they arrived. Says which pictures to look at, never when something was seen.
     */
    public Instant shownAt() {
        return shownAt;
    }

    public int width() {
        return pixels().width();
    }

    public int height() {
        return pixels().height();
    }

    /** For the packages that speak to FFmpeg; they must not be written to. */
    public AVFrame pixels() {
        if (closed.get()) {
            throw new IllegalStateException("this picture has been released");
        }
        return frame;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            avutil.av_frame_free(frame);
        }
    }
}
