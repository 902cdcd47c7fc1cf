package org.tianwang.ingest.plate;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.tianwang.contracts.sky.Box;
import org.tianwang.ingest.frame.Bitmap;
import org.tianwang.ingest.frame.Scaler;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.snapshot.PrivacyMask;

/**
 * The part of a picture in which a vehicle's plate is looked for, with the privacy masks blacked out before anybody looks:
 * what nobody may see is not read either. A plate which a mask only touches counts as hidden; half a plate would be read
 * as another one.
 */
final class VehiclePicture {

    /** Around the box, whose sides may cut a plate off. */
    private static final double MARGIN = 0.06;

    /** Above this part of a vehicle are roof and windscreen. */
    private static final double ABOVE = 0.25;

    private static final int LARGEST = 800;

    private final Bitmap pixels;
    private final int left;
    private final int top;
    private final double scale;
    private final double frameWidth;
    private final double frameHeight;
    private final List<Path2D> masks = new ArrayList<>();

    private VehiclePicture(Bitmap pixels, int left, int top, double scale, VideoFrame frame) {
        this.pixels = pixels;
        this.left = left;
        this.top = top;
        this.scale = scale;
        this.frameWidth = frame.width();
        this.frameHeight = frame.height();
    }

    /** @param scaler the calling thread's, for BGR */
    static VehiclePicture of(VideoFrame frame, Box box, List<PrivacyMask> masks, Scaler scaler) {
        int left = (int) Math.max(0, (box.x() - MARGIN * box.w()) * frame.width()) & ~1;
        int top = (int) Math.max(0, (box.y() + ABOVE * box.h()) * frame.height()) & ~1;
        int right = (int) Math.min(frame.width(), (box.x() + (1 + MARGIN) * box.w()) * frame.width());
        int bottom = (int) Math.min(frame.height(), (box.y() + (1 + MARGIN) * box.h()) * frame.height());
        int width = Math.max(16, right - left);
        int height = Math.max(16, bottom - top);
        double scale = Math.min(1, (double) LARGEST / Math.max(width, height));
        try (VideoFrame part = frame.part(left, top, width, height)) {
            int scaledWidth = (int) Math.round(part.width() * scale);
            int scaledHeight = (int) Math.round(part.height() * scale);
            Bitmap pixels = new Bitmap(scaledWidth, scaledHeight, scaler.scale(part, scaledWidth, scaledHeight));
            VehiclePicture picture = new VehiclePicture(pixels, left, top, scale, frame);
            masks.forEach(picture::blacken);
            return picture;
        }
    }

    private void blacken(PrivacyMask mask) {
        Path2D shape = new Path2D.Double();
        for (int i = 0; i < mask.polygon().size(); i++) {
            double x = (mask.polygon().get(i).get(0) * frameWidth - left) * scale;
            double y = (mask.polygon().get(i).get(1) * frameHeight - top) * scale;
            if (i == 0) {
                shape.moveTo(x, y);
            } else {
                shape.lineTo(x, y);
            }
        }
        shape.closePath();
        masks.add(shape);
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                if (shape.intersects(x, y, 1, 1)) {
                    int at = (y * pixels.width() + x) * 3;
                    pixels.pixels()[at] = 0;
                    pixels.pixels()[at + 1] = 0;
                    pixels.pixels()[at + 2] = 0;
                }
            }
        }
    }

    Bitmap pixels() {
        return pixels;
    }

    boolean isHidden(Quad plate) {
        double upper = Math.min(plate.top().y(plate.left()), plate.top().y(plate.right()));
        double lower = Math.max(plate.bottom().y(plate.left()), plate.bottom().y(plate.right()));
        Rectangle2D box = new Rectangle2D.Double(plate.left(), upper, plate.right() - plate.left(), lower - upper);
        return masks.stream().anyMatch(mask -> mask.intersects(box));
    }

    /** In 0..1 of the whole picture. */
    double frameX(double x) {
        return (x / scale + left) / frameWidth;
    }

    double frameY(double y) {
        return (y / scale + top) / frameHeight;
    }

    /** In pixels of the whole picture. */
    double frameWidth(Quad plate) {
        return plate.width() / scale;
    }
}
