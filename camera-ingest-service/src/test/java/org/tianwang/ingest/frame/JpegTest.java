package org.tianwang.ingest.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegTest {

    /** Sizes as of pictures, of plates cut out, and odd ones. */
    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"768,576", "93,31", "17,9", "8,8", "1280,719"})
    void shouldComeBackWithItsSizeAndColours(int width, int height) throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB}) {
            BufferedImage image = halves(width, height, type);

            BufferedImage read = ImageIO.read(new ByteArrayInputStream(Jpeg.encode(image)));

            assertThat(read.getWidth()).isEqualTo(width);
            assertThat(read.getHeight()).isEqualTo(height);
            assertAlike(read, width / 8, height / 2, new Color(200, 40, 30));
            assertAlike(read, width - 1 - width / 8, height / 2, new Color(20, 20, 20));
        }
    }

    /** An encoder that stays open must not carry anything from one picture into the next. */
    @Test
    void shouldEncodeAlikeWhateverCameBefore() {
        BufferedImage plain = new BufferedImage(320, 200, BufferedImage.TYPE_3BYTE_BGR);
        BufferedImage other = halves(320, 200, BufferedImage.TYPE_3BYTE_BGR);
        byte[] first = Jpeg.encode(plain);

        byte[] between = Jpeg.encode(other);
        for (int size = 16; size < 96; size += 16) { // more sizes than encoders that are kept
            Jpeg.encode(halves(size, size, BufferedImage.TYPE_3BYTE_BGR));
        }

        assertThat(Jpeg.encode(plain)).isEqualTo(first);
        assertThat(Jpeg.encode(other)).isEqualTo(between).isNotEqualTo(first);
    }

    @Test
    void shouldEncodeOnManyThreadsAtOnce() {
        BufferedImage image = halves(320, 200, BufferedImage.TYPE_3BYTE_BGR);
        byte[] expected = Jpeg.encode(image);

        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> Jpeg.encode(image)))
                .allSatisfy(jpeg -> assertThat(jpeg).isEqualTo(expected));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1,1", "1,500", "500,1", "3,3"})
    void shouldTakePicturesThatHardlyAreAny(int width, int height) throws IOException {
        byte[] jpeg = Jpeg.encode(halves(width, height, BufferedImage.TYPE_3BYTE_BGR));

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight()).isEqualTo(height);
    }

    private static BufferedImage halves(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(new Color(200, 40, 30));
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(new Color(20, 20, 20));
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        return image;
    }

    private static void assertAlike(BufferedImage image, int x, int y, Color expected) {
        Color found = new Color(image.getRGB(x, y));
        assertThat(found.getRed()).isCloseTo(expected.getRed(), within(14));
        assertThat(found.getGreen()).isCloseTo(expected.getGreen(), within(14));
        assertThat(found.getBlue()).isCloseTo(expected.getBlue(), within(14));
    }
}
