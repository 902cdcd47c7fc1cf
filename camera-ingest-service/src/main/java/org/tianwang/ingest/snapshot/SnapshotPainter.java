package org.tianwang.ingest.snapshot;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.tianwang.ingest.frame.Bitmap;
import org.tianwang.ingest.frame.Jpeg;
import org.tianwang.ingest.frame.Still;
import org.tianwang.ingest.frame.VideoFrame;

/**
 * Makes the JPEG of a picture. The masks are painted over the pixels before anything else, so that no path leads to a
 * picture without them. Thread-safe.
 */
public final class SnapshotPainter {
    private final int maxWidth;

    public SnapshotPainter(int maxWidth) {
        this.maxWidth = maxWidth;
    }

    public byte[] jpeg(VideoFrame picture, List<PrivacyMask> masks, Optional<Annotation> annotation) {
        return jpeg(Still.of(picture, maxWidth), masks, annotation);
    }

    public byte[] jpeg(BufferedImage image, List<PrivacyMask> masks, Optional<Annotation> annotation) {
        return jpeg(Still.of(image), masks, annotation);
    }

    /** A plate alone; it was cut out of a picture whose masks were painted over. */
    public static byte[] jpeg(Bitmap bitmap) {
        return Jpeg.encode(Still.of(bitmap));
    }

    private static byte[] jpeg(Still still, List<PrivacyMask> masks, Optional<Annotation> annotation) {
        Brush brush = new Brush(still);
        masks.forEach(mask -> brush.blacken(mask.polygon()));
        annotation.ifPresent(brush::mark);
        return Jpeg.encode(still);
    }
}
