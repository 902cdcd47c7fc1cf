package org.tianwang.ingest.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class PushedPictureTest {
    @Test
    void shouldMakeLargePicturesNoWiderThanWanted() {
        var image = PushedPicture.decode(CaptureFixtures.picture("jpg", 3000, 1500), 1280)
                .orElseThrow();

        assertThat(image.getWidth()).isLessThanOrEqualTo(1280);
        assertThat(image.getWidth() / (double) image.getHeight()).isBetween(1.98, 2.02);
        assertThat(PushedPicture.decode(CaptureFixtures.picture("png", 64, 48), 1280)
                        .orElseThrow()
                        .getWidth())
                .isEqualTo(64);
    }

    @Test
    void shouldRefuseWhatIsNoJpegOrPng() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);

        assertThat(PushedPicture.decode(noise, 1280)).isEmpty();
        assertThat(PushedPicture.decode(new byte[0], 1280)).isEmpty();
        assertThat(PushedPicture.decode(CaptureFixtures.picture("gif", 64, 48), 1280))
                .isEmpty();
        assertThat(PushedPicture.decode("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8), 1280))
                .isEmpty();
    }

    @Test
    void shouldRefuseAPictureThatBreaksOff() {
        byte[] whole = CaptureFixtures.picture("png", 640, 480);

        assertThat(PushedPicture.decode(java.util.Arrays.copyOf(whole, 60), 1280))
                .isEmpty();
    }

    @Test
    void shouldRefuseAHeaderThatPromisesGigabytes() {
        assertThat(PushedPicture.decode(pngHeader(100_000, 100_000), 1280)).isEmpty();
        assertThat(PushedPicture.decode(pngHeader(11_000, 11_000), 1280)).isEmpty();
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        png.writeBytes(header.array());
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return png.toByteArray();
    }
}
