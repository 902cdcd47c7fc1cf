package org.tianwang.ingest.mux;

import java.util.List;

/**
 * What becomes of the pictures of a clip.
 *
 * @param masks privacy masks, corners in 0..1 picture coordinates
 * @param watermark lines of text along the lower edge, perhaps none
 * @param anew whether they are encoded as H.264 even when nothing is painted, and made smaller where they are large
 */
public record Repaint(List<List<List<Double>>> masks, List<String> watermark, boolean anew) {
    public static final Repaint NOTHING = new Repaint(List.of(), List.of());

    /** For looking at: what was recorded in more pixels takes longer to encode than it lasts. */
    private static final int WIDEST_TO_LOOK_AT = 1280;

    public Repaint {
        masks = List.copyOf(masks);
        watermark = List.copyOf(watermark);
    }

    public Repaint(List<List<List<Double>>> masks, List<String> watermark) {
        this(masks, watermark, false);
    }

    /** The pictures may leave as they were recorded. */
    public boolean isNothing() {
        return masks.isEmpty() && watermark.isEmpty() && !anew;
    }

    int width(int recorded) {
        return anew ? Math.min(recorded, WIDEST_TO_LOOK_AT) : recorded;
    }
}
