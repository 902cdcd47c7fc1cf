package org.tianwang.ingest.snapshot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.tianwang.ingest.frame.Bitmap;
import org.tianwang.ingest.frame.Jpeg;
import org.tianwang.ingest.frame.Pictures;
import org.tianwang.ingest.frame.VideoFrame;

/**
 * Makes the JPEG of a picture. The masks are painted over the pixels before anything else, so that no path leads to a
 * picture without them. Thread-safe.
 */
public final class SnapshotPainter {
    private static final Color BOX = new Color(0xFF, 0x45, 0x2B);

    private final int maxWidth;

    public SnapshotPainter(int maxWidth) {
        this.maxWidth = maxWidth;
    }

    public byte[] jpeg(VideoFrame picture, List<PrivacyMask> masks, Optional<Annotation> annotation) {
        return jpeg(Pictures.image(picture, maxWidth), masks, annotation);
    }

    /** @param image is drawn on */
    public byte[] jpeg(BufferedImage image, List<PrivacyMask> masks, Optional<Annotation> annotation) {
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            masks.forEach(mask -> blacken(canvas, image, mask));
            annotation.ifPresent(a -> draw(canvas, image, a));
        } finally {
            canvas.dispose();
        }
        return Jpeg.encode(image);
    }

    /** A plate alone; it was cut out of a picture whose masks were painted over. */
    public static byte[] jpeg(Bitmap bitmap) {
        return Jpeg.encode(Pictures.image(bitmap));
    }

    private static void blacken(Graphics2D canvas, BufferedImage image, PrivacyMask mask) {
        Polygon shape = new Polygon();
        for (List<Double> corner : mask.polygon()) {
            shape.addPoint((int) Math.round(corner.get(0) * image.getWidth()), (int)
                    Math.round(corner.get(1) * image.getHeight()));
        }
        canvas.setColor(Color.BLACK);
        canvas.fillPolygon(shape);
        canvas.drawPolygon(shape); // the edge pixels too
    }

    private static void draw(Graphics2D canvas, BufferedImage image, Annotation annotation) {
        int x = (int) Math.round(annotation.box().x() * image.getWidth());
        int y = (int) Math.round(annotation.box().y() * image.getHeight());
        int width = (int) Math.round(annotation.box().w() * image.getWidth());
        int height = (int) Math.round(annotation.box().h() * image.getHeight());
        canvas.setColor(BOX);
        canvas.setStroke(new BasicStroke(Math.max(2, image.getWidth() / 400)));
        canvas.drawRect(x, y, width, height);
        Lettering.write(canvas, annotation.label(), x, y, BOX);
    }
}
