package org.tianwang.alert.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.tianwang.platform.problem.InvalidProblem;

/** What the head of a JPEG says, without decoding it: a hostile one costs no memory. */
record Jpeg(int width, int height) {

    /** No phone takes larger ones; ours sends at most a tenth of that. */
    private static final long MOST_PIXELS = 50_000_000;

    static Jpeg of(byte[] bytes) {
        if (bytes.length < 4 || (bytes[0] & 0xff) != 0xff || (bytes[1] & 0xff) != 0xd8) {
            throw new InvalidProblem("picture", "must be a JPEG");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return checked(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof InvalidProblem told) {
                throw told;
            }
            throw new InvalidProblem("picture", "must be a JPEG that can be read");
        }
    }

    private static Jpeg checked(int width, int height) {
        if ((long) width * height > MOST_PIXELS) {
            throw new InvalidProblem("picture", "must have no more than 50 million pixels");
        }
        return new Jpeg(width, height);
    }
}
