package org.tianwang.ingest.frame;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Pictures as Java images, to look at their pixels. */
public final class Pictures {
    private Pictures() {}

    /** The picture at its own size, or smaller so that it is at most {@code maxWidth} wide. */
    public static BufferedImage image(VideoFrame picture, int maxWidth) {
        int width = Math.min(picture.width(), maxWidth);
        int height = Math.max(1, (int) Math.round((double) picture.height() * width / picture.width()));
        try (Scaler scaler = new Scaler(Scaler.Target.BGR)) {
            return image(new Bitmap(width, height, scaler.scale(picture, width, height)));
        }
    }

    public static BufferedImage image(Bitmap bitmap) {
        BufferedImage image = new BufferedImage(bitmap.width(), bitmap.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(bitmap.pixels(), 0, pixels, 0, pixels.length);
        return image;
    }
}
