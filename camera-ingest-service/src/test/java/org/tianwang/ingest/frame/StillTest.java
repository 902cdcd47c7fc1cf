package org.tianwang.ingest.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tianwang.ingest.stream.Footage;

class StillTest {

    @Test
    void shouldLookLikeThePictureItWasMadeOf() throws Exception {
        try (VideoFrame picture = Footage.picture(Footage.PEDESTRIANS, 30)) {
            BufferedImage expected = Pictures.image(picture, 4096);
            byte[] jpeg = Jpeg.encode(Still.of(picture, 4096));

            assertThat(difference(expected, ImageIO.read(new ByteArrayInputStream(jpeg))))
                    .isLessThan(4);
        }
    }

    @Test
    void shouldBeMadeSmallerToTheWidthAskedFor() throws Exception {
        try (VideoFrame picture = Footage.picture(Footage.PEDESTRIANS, 30)) {
            Still still = Still.of(picture, 400);

            assertThat(still.width()).isEqualTo(400);
            assertThat(still.height()).isEqualTo(300);
            assertThat(difference(
                            Pictures.image(picture, 400), ImageIO.read(new ByteArrayInputStream(Jpeg.encode(still)))))
                    .isLessThan(4);
        }
    }

    /** Video's black and white are 16 and 235 unless the camera uses the full range, and JPEG's are 0 and 255. */
    @ParameterizedTest(name = "{0} as video, full range {1}")
    @CsvSource({"16, false, 0", "235, false, 255", "126, false, 128", "5, false, 0", "16, true, 16", "255, true, 255"})
    void shouldUseJpegsRangeOfBrightness(int video, boolean full, int expected) {
        for (int format :
                new int[] {full ? avutil.AV_PIX_FMT_YUVJ420P : avutil.AV_PIX_FMT_YUV420P, avutil.AV_PIX_FMT_YUV420P}) {
            AVFrame frame = plain(format, 33, 17, video);
            if (full) {
                frame.color_range(avutil.AVCOL_RANGE_JPEG);
            }
            try (VideoFrame picture = VideoFrame.referencing(frame, Instant.EPOCH)) {
                Still still = Still.of(picture, 4096);

                assertThat(still.luma()[0] & 0xff).isEqualTo(expected);
                assertThat(still.luma()[33 * 17 - 1] & 0xff).isEqualTo(expected);
                assertThat(still.blue()).hasSize(17 * 9).containsOnly((byte) 128);
                assertThat(still.red()).hasSize(17 * 9).containsOnly((byte) 128);
            } finally {
                avutil.av_frame_free(frame);
            }
        }
    }

    @Test
    void shouldTakeOtherFormatsThanTheUsualOne() {
        AVFrame frame = plain(avutil.AV_PIX_FMT_YUV422P, 64, 32, 126);
        try (VideoFrame picture = VideoFrame.referencing(frame, Instant.EPOCH)) {
            Still still = Still.of(picture, 4096);

            assertThat(still.luma()[64 * 32 - 1] & 0xff).isCloseTo(128, within(2));
            assertThat(still.blue()).hasSize(32 * 16);
        } finally {
            avutil.av_frame_free(frame);
        }
    }

    private static AVFrame plain(int format, int width, int height, int luma) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(format);
        frame.width(width);
        frame.height(height);
        avutil.av_frame_get_buffer(frame, 0);
        for (int plane = 0; plane < 3; plane++) {
            int rows = plane == 0 || format == avutil.AV_PIX_FMT_YUV422P ? height : (height + 1) / 2;
            BytePointer pixels = frame.data(plane);
            Pointer.memset(pixels, plane == 0 ? luma : 128, (long) rows * frame.linesize(plane));
        }
        return frame;
    }

    /** Mean over all pixels and colours. */
    private static double difference(BufferedImage a, BufferedImage b) {
        assertThat(b.getWidth()).isEqualTo(a.getWidth());
        assertThat(b.getHeight()).isEqualTo(a.getHeight());
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((a.getRGB(x, y) >> shift & 0xff) - (b.getRGB(x, y) >> shift & 0xff));
                }
            }
        }
        return sum / 3.0 / a.getWidth() / a.getHeight();
    }
}
