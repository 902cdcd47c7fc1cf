package org.tianwang.ingest.frame;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Pictures as Java images, for drawing and JPEG. */
public final class Pictures {
    private Pictures() {}

    /** The picture at its own size, or smaller so that it is at most {@code maxWidth} wide. */
    public static BufferedImage image(VideoFrame picture, int maxWidth) {
        int width = Math.min(picture.width(), maxWidth);
        int height = Math.max(1, (int) Math.round((double) picture.height() * width / picture.width()));
        try (Scaler scaler = new Scaler(Scaler.Target.BGR)) {
            byte[] pixels = scaler.scale(picture, width, height);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
            System.arraycopy(
                    pixels, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, pixels.length);
            return image;
        }
    }
}
