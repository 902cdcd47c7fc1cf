package org.tianwang.ingest.mux;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.stream.StoredVideo;
import org.tianwang.ingest.stream.StreamException;

/**
 * Makes one file out of recorded segments, within a range. Where nothing is to be painted the packets are copied, from the
 * last key frame before the range on; otherwise they are decoded, painted and encoded anew, which takes about a tenth of
 * the clip's length on one core. Gaps between segments close up to what the times of receipt say.
 */
public final class ClipMaker {
    private final Instant from;
    private final Instant to;
    private final Repaint repaint;
    private final String movflags;

    /** A recorded file and when its first picture was received. */
    public record Part(Path file, Instant begin) {}

    /** Hears of each part that is done; may throw to end the work. */
    @FunctionalInterface
    public interface Progress {
        void done(int parts) throws IOException;
    }

    /** @param movflags {@link SegmentMuxer#FRAGMENTED} or {@link SegmentMuxer#WHOLE} */
    public ClipMaker(Instant from, Instant to, Repaint repaint, String movflags) {
        this.from = from;
        this.to = to;
        this.repaint = repaint;
        this.movflags = movflags;
    }

    /** @return when the first picture of the made file was received */
    public Instant make(List<Part> parts, Path file, Progress progress) throws IOException {
        try {
            return repaint.isNothing() ? copy(parts, file, progress) : paint(parts, file, progress);
        } catch (StreamException unreadable) {
            throw new IOException("a recorded segment cannot be read", unreadable);
        }
    }

    private Instant copy(List<Part> parts, Path file, Progress progress) throws IOException, StreamException {
        Instant begin = keyBefore(parts.getFirst());
        SegmentMuxer muxer = null;
        VideoFormat format = null;
        long previous = -1;
        try {
            for (int i = 0; i < parts.size(); i++) {
                try (StoredVideo video =
                        StoredVideo.open(parts.get(i).file(), parts.get(i).begin())) {
                    if (muxer == null) {
                        format = video.format();
                        muxer = SegmentMuxer.open(file, format, movflags);
                    } else if (video.format().width() != format.width()
                            || video.format().height() != format.height()) {
                        break; // the camera was set to another size: one file cannot hold both
                    }
                    previous = copy(video, muxer, begin, format.timeBase(), previous);
                }
                progress.done(i + 1);
            }
            muxer.finish();
            return begin;
        } finally {
            close(muxer);
        }
    }

    private long copy(StoredVideo video, SegmentMuxer muxer, Instant begin, VideoFormat.TimeBase base, long previous)
            throws IOException, StreamException {
        long last = previous;
        for (Optional<VideoPacket> next = video.nextPacket(); next.isPresent(); next = video.nextPacket()) {
            try (VideoPacket read = next.get()) {
                if (read.receivedAt().isBefore(begin) || !read.receivedAt().isBefore(to)) {
                    continue;
                }
                double since = Duration.between(begin, read.receivedAt()).toNanos() / 1e9;
                long decode = Math.max(last + 1, base.ticks(since));
                long late = Math.max(0, read.times().present() - read.times().decode());
                VideoPacket.Times times = new VideoPacket.Times(
                        decode, decode + late, Math.max(1, read.times().duration()));
                try (VideoPacket moved = VideoPacket.referencing(read.packet(), times, read.receivedAt())) {
                    muxer.write(moved);
                }
                last = decode;
            }
        }
        return last;
    }

    /** The last key frame that is not after the range's beginning. */
    private Instant keyBefore(Part part) throws StreamException {
        Instant key = part.begin();
        try (StoredVideo video = StoredVideo.open(part.file(), part.begin())) {
            for (Optional<VideoPacket> next = video.nextPacket(); next.isPresent(); next = video.nextPacket()) {
                try (VideoPacket packet = next.get()) {
                    if (packet.receivedAt().isAfter(from)) {
                        return key;
                    }
                    key = packet.key() ? packet.receivedAt() : key;
                }
            }
        }
        return key;
    }

    private Instant paint(List<Part> parts, Path file, Progress progress) throws IOException, StreamException {
        PaintedEncoder encoder = null;
        SegmentMuxer muxer = null;
        Instant begin = null;
        try {
            for (int i = 0; i < parts.size(); i++) {
                try (StoredVideo video =
                        StoredVideo.open(parts.get(i).file(), parts.get(i).begin())) {
                    for (Optional<VideoFrame> next = video.nextPicture();
                            next.isPresent();
                            next = video.nextPicture()) {
                        try (VideoFrame picture = next.get()) {
                            if (picture.receivedAt().isBefore(from)
                                    || !picture.receivedAt().isBefore(to)) {
                                continue;
                            }
                            if (encoder == null) {
                                encoder = PaintedEncoder.clip(repaint, picture);
                                muxer = SegmentMuxer.open(file, encoder.format(), movflags);
                                begin = picture.receivedAt();
                            }
                            write(encoder, muxer, picture);
                        }
                    }
                }
                progress.done(i + 1);
            }
            if (muxer == null) {
                throw new IOException("no picture lies within the range");
            }
            muxer.finish();
            return begin;
        } finally {
            close(muxer);
            close(encoder);
        }
    }

    private static void write(PaintedEncoder encoder, SegmentMuxer muxer, VideoFrame picture) throws IOException {
        Optional<VideoPacket> encoded = encoder.encode(picture);
        if (encoded.isPresent()) {
            try (VideoPacket packet = encoded.get()) {
                muxer.write(packet);
            }
        }
    }

    private static void close(AutoCloseable part) {
        if (part instanceof SegmentMuxer muxer) {
            muxer.close();
        } else if (part instanceof PaintedEncoder encoder) {
            encoder.close();
        }
    }
}
