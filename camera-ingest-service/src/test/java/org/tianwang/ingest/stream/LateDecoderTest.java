package org.tianwang.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.frame.Scaler;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoFrame;

class LateDecoderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final int GROUP = 20; // pictures to a key frame in the clip, a tenth of a second each

    /** What came out: which wanted picture it was, and what it looks like. */
    private record Shown(long tenths, int look) {}

    /** Wants every nth picture, the first included. */
    private static final class EveryNth implements PictureChoice {
        private final int n;
        private final boolean all;
        private int asked;

        private EveryNth(int n, boolean all) {
            this.n = n;
            this.all = all;
        }

        @Override
        public boolean wants(Instant shownAt) {
            return asked++ % n == 0;
        }

        @Override
        public boolean wantsAll() {
            return all;
        }
    }

    @Test
    void shouldShowTheSamePicturesAsWhenAllAreDecoded() throws Exception {
        List<Shown> late = decoded(48, new EveryNth(4, false), i -> false).shown;
        List<Shown> all = decoded(48, new EveryNth(4, true), i -> false).shown;

        assertThat(all).hasSize(48);
        assertThat(late)
                .containsExactlyElementsOf(
                        all.stream().filter(shown -> shown.tenths % 4 == 0).toList());
    }

    @Test
    void shouldNotDecodeWhatNoWantedPictureNeeds() throws Exception {
        IntPredicate afterTheLastWanted = i -> i % GROUP > 16;

        assertThat(decoded(48, new EveryNth(4, false), afterTheLastWanted).damaged)
                .isZero();
        assertThat(decoded(48, new EveryNth(4, true), afterTheLastWanted).damaged)
                .isPositive();
    }

    @Test
    void shouldGiveAPictureASecondEvenIfNoneIsWanted() throws Exception {
        List<Shown> shown = decoded(48, new EveryNth(1000, false), i -> false).shown;

        assertThat(shown).extracting(Shown::tenths).containsExactly(0L, 10L, 20L, 30L, 40L);
    }

    @Test
    void shouldDecodeEverythingWhenPicturesDoNotComeAtOnce() throws Exception {
        Result result = decoded(48, new EveryNth(4, false), i -> i > 0 && i % 4 == 0 && i < 16);

        assertThat(result.shown.getLast().tenths).isEqualTo(47);
        assertThat(result.shown).hasSizeGreaterThan(30);
    }

    private record Result(List<Shown> shown, long damaged) {}

    /** @param destroyed packets of which nothing is left that could be decoded */
    private static Result decoded(int packets, PictureChoice choice, IntPredicate destroyed) throws Exception {
        Path clip = Footage.PEDESTRIANS;
        AVPacket packet = avcodec.av_packet_alloc();
        AVFrame frame = avutil.av_frame_alloc();
        List<Shown> shown = new ArrayList<>();
        try (FfmpegInput input = FfmpegInput.open("file:" + clip.toAbsolutePath(), Map.of());
                Scaler gray = new Scaler(Scaler.Target.GRAY)) {
            VideoDecoder decoder = VideoDecoder.open(input.video());
            try (LateDecoder late = new LateDecoder(decoder, base(input), CLOCK)) {
                late.choose(choice);
                for (int i = 0; i < packets; i++) {
                    input.read(packet);
                    if (destroyed.test(i)) {
                        packet.data().put(new byte[packet.size()]);
                    }
                    late.send(packet);
                    avcodec.av_packet_unref(packet);
                    while (late.receive(frame)) {
                        shown.add(shown(frame, late.shownAt(), gray));
                        avutil.av_frame_unref(frame);
                    }
                }
                return new Result(shown, decoder.damaged());
            }
        } finally {
            avcodec.av_packet_free(packet);
            avutil.av_frame_free(frame);
        }
    }

    private static VideoFormat.TimeBase base(FfmpegInput input) {
        return VideoFormat.of(input.video()).timeBase();
    }

    private static Shown shown(AVFrame frame, Instant at, Scaler gray) {
        try (VideoFrame picture = VideoFrame.referencing(frame, at)) {
            long tenths = Math.round(Duration.between(CLOCK.instant(), at).toMillis() / 100.0);
            return new Shown(tenths, Arrays.hashCode(gray.scale(picture, 320, 240)));
        }
    }
}
