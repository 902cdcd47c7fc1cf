package org.tianwang.ingest.mux;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.ingest.frame.Pictures;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.StreamSource;
import org.tianwang.ingest.stream.TickingClock;

class PaintedEncoderTest {
    private static final List<List<List<Double>>> LEFT_HALF =
            List.of(List.of(List.of(0.0, 0.0), List.of(0.5, 0.0), List.of(0.5, 1.0), List.of(0.0, 1.0)));

    @TempDir
    Path folder;

    @Test
    void shouldLeaveNothingUnderTheMaskInTheDecodedPicture() throws Exception {
        Path file = folder.resolve("masked.mp4");
        Files.write(file, encoded(LEFT_HALF, 640, 40));

        try (StreamSource source = Footage.unpaced(file)) {
            for (int i = 0; i < 25; i++) {
                try (VideoFrame picture = source.next()) {
                    BufferedImage image = Pictures.image(picture, 640);
                    assertThat(image.getWidth()).isEqualTo(640);
                    assertThat(image.getHeight()).isEqualTo(480);
                    assertThat(brightest(image, 0, 318)).isLessThan(24);
                    assertThat(brightest(image, 330, 640)).isGreaterThan(100);
                }
            }
        }
    }

    @Test
    void shouldKeepThePictureWhereThereIsNoMask() throws Exception {
        Path file = folder.resolve("plain.mp4");
        Files.write(file, encoded(List.of(), 1920, 30));

        try (StreamSource source = Footage.unpaced(file);
                VideoFrame picture = source.next();
                VideoFrame original = Footage.picture(Footage.PEDESTRIANS, 1)) {
            assertThat(picture.width()).isEqualTo(768);
            assertThat(difference(Pictures.image(picture, 768), Pictures.image(original, 768)))
                    .isLessThan(8);
        }
    }

    private static byte[] encoded(List<List<List<Double>>> masks, int width, int pictures) throws Exception {
        List<Fragment> fragments = new ArrayList<>();
        try (StreamSource source = Footage.unpaced(Footage.PEDESTRIANS, new TickingClock(Duration.ofMillis(50)));
                VideoFrame first = source.next();
                PaintedEncoder encoder = PaintedEncoder.live(masks, first, width);
                FragmentedMp4 muxer = new FragmentedMp4(encoder.format())) {
            assertThat(encoder.format().codecString()).isPresent();
            for (int i = 0; i < pictures; i++) {
                try (VideoFrame picture = source.next()) {
                    encoder.encode(picture).ifPresent(packet -> {
                        try (packet) {
                            muxer.write(packet).ifPresent(fragments::add);
                        }
                    });
                }
            }
            return Fragments.joined(muxer.init(), fragments);
        }
    }

    private static int brightest(BufferedImage image, int fromX, int toX) {
        int brightest = 0;
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = fromX; x < toX; x += 2) {
                brightest = Math.max(brightest, image.getRGB(x, y) >> 8 & 0xff);
            }
        }
        return brightest;
    }

    private static double difference(BufferedImage a, BufferedImage b) {
        long sum = 0;
        int count = 0;
        for (int y = 0; y < a.getHeight(); y += 4) {
            for (int x = 0; x < a.getWidth(); x += 4) {
                sum += Math.abs((a.getRGB(x, y) >> 8 & 0xff) - (b.getRGB(x, y) >> 8 & 0xff));
                count++;
            }
        }
        return (double) sum / count;
    }
}
