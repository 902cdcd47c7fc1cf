package org.tianwang.ingest.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.Box;
import org.tianwang.ingest.frame.Pictures;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.Footage;

class SnapshotPainterTest {
    private static final PrivacyMask WINDOW =
            new PrivacyMask("window", List.of(List.of(0.25, 0.25), List.of(0.5, 0.3), List.of(0.45, 0.6)));
    private static final PrivacyMask BEYOND = new PrivacyMask(
            "corner", List.of(List.of(0.9, 0.9), List.of(1.0, 0.9), List.of(1.0, 1.0), List.of(0.9, 1.0)));

    private final SnapshotPainter painter = new SnapshotPainter(1280);

    @Test
    void shouldBlackenEveryPixelOfAMaskAndLittleBeside() throws Exception {
        try (VideoFrame picture = Footage.picture(Footage.PEDESTRIANS, 30)) {
            BufferedImage painted = read(painter.jpeg(picture, List.of(WINDOW, BEYOND), Optional.empty()));
            BufferedImage original = Pictures.image(picture, 1280);

            int black = 0;
            for (int y = 0; y < painted.getHeight(); y++) {
                for (int x = 0; x < painted.getWidth(); x++) {
                    double u = (x + 0.5) / painted.getWidth();
                    double v = (y + 0.5) / painted.getHeight();
                    boolean hidden = inside(WINDOW, u, v) || u >= 0.9 && v >= 0.9;
                    if (hidden) {
                        black++;
                        assertThat(brightest(painted.getRGB(x, y))).isLessThan(48);
                    }
                }
            }
            assertThat(black).isGreaterThan(20_000);
            for (int x = 0; x < 150; x++) {
                assertThat(distance(painted.getRGB(x, 100), original.getRGB(x, 100)))
                        .isLessThan(60);
            }
        }
    }

    @Test
    void shouldDrawTheBoxWithItsLabelAboveAlsoAtThePicturesEdge() throws Exception {
        for (Box box : List.of(new Box(0.4, 0.4, 0.2, 0.3), new Box(0, 0, 0.3, 1), new Box(0.9, 0.5, 0.1, 0.5))) {
            try (VideoFrame picture = Footage.picture(Footage.PEDESTRIANS, 30)) {
                Optional<Annotation> annotation = Optional.of(Annotation.of(box, null, 0.87));
                BufferedImage painted = read(painter.jpeg(picture, List.of(), annotation));

                int x = Math.min(painted.getWidth() - 1, (int) Math.round(box.x() * painted.getWidth()));
                int y = (int) Math.round((box.y() + box.h() / 2) * painted.getHeight());
                assertThat(distance(painted.getRGB(x, y), 0xFF452B)).isLessThan(120);
                keep(painted, "box-" + box.x());
            }
        }
    }

    /** The console is read in two languages, and so are its pictures. */
    @Test
    void shouldLabelABoxInNoLanguage() {
        Box box = new Box(0.4, 0.4, 0.2, 0.3);

        assertThat(Annotation.of(box, null, 0.874).label()).isEqualTo("87%");
        assertThat(Annotation.of(box, "豫A12345", 0.9).label()).isEqualTo("豫A12345 90%");
    }

    @Test
    void shouldDrawABoxAloneWhereThereIsNothingToSay() throws Exception {
        BufferedImage white = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        white.createGraphics().fillRect(0, 0, 640, 480);
        Box box = new Box(0.25, 0.5, 0.5, 0.25);

        BufferedImage painted = read(painter.jpeg(white, List.of(), Optional.of(new Annotation(box, ""))));

        assertThat(distance(painted.getRGB(160, 300), 0xFF452B)).isLessThan(120);
        for (int x = 160; x < 200; x++) {
            assertThat(brightest(~painted.getRGB(x, 230) & 0xffffff)).isLessThan(48);
        }
    }

    /** A camera without masks shows the same pixels on both ways; one with masks must hide them on both. */
    @Test
    void shouldPaintPicturesThatDevicesPushInTheSameWay() throws Exception {
        BufferedImage pushed = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        pushed.createGraphics().fillRect(0, 0, 640, 480);
        for (int y = 0; y < 480; y++) {
            for (int x = 0; x < 640; x++) {
                pushed.setRGB(x, y, 0xFFFFFF);
            }
        }
        BufferedImage painted = read(painter.jpeg(pushed, List.of(WINDOW), Optional.empty()));

        assertThat(brightest(painted.getRGB((int) (0.4 * 640), (int) (0.4 * 480))))
                .isLessThan(32);
        assertThat(painted.getRGB(600, 20) & 0xff).isGreaterThan(240);
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    /** To be looked at by people: target/pictures. */
    private static void keep(BufferedImage image, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    }

    private static boolean inside(PrivacyMask mask, double x, double y) {
        boolean inside = false;
        List<List<Double>> corners = mask.polygon();
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            List<Double> a = corners.get(i);
            List<Double> b = corners.get(j);
            if (a.get(1) > y != b.get(1) > y
                    && x < (b.get(0) - a.get(0)) * (y - a.get(1)) / (b.get(1) - a.get(1)) + a.get(0)) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static int brightest(int rgb) {
        return Math.max(rgb & 0xff, Math.max(rgb >> 8 & 0xff, rgb >> 16 & 0xff));
    }

    private static int distance(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            sum += Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
        }
        return sum;
    }
}
