package org.tianwang.ingest.mux;

import java.util.List;

/**
 * What is painted over the pictures of a clip.
 *
 * @param masks privacy masks, corners in 0..1 picture coordinates
 * @param watermark lines of text along the lower edge, perhaps none
 */
public record Repaint(List<List<List<Double>>> masks, List<String> watermark) {
    public static final Repaint NOTHING = new Repaint(List.of(), List.of());

    public Repaint {
        masks = List.copyOf(masks);
        watermark = List.copyOf(watermark);
    }

    /** Nothing to paint: the pictures may leave as they were recorded, without being encoded anew. */
    public boolean isNothing() {
        return masks.isEmpty() && watermark.isEmpty();
    }
}
