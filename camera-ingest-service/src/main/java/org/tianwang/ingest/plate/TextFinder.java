package org.tianwang.ingest.plate;

import java.util.List;
import org.tianwang.ingest.frame.Bitmap;

/** Finds lines of text in a picture with PP-OCRv4's detection network. Confined to one thread. */
final class TextFinder implements AutoCloseable {

    private static final String MODEL = "/models/ch_PP-OCRv4_det_infer.onnx";
    private static final TextModel.Norm NORM =
            new TextModel.Norm(new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f});
    private static final int STEP = 32;

    private final TextModel model = new TextModel(MODEL, NORM);
    private final int side;

    /** @param side pixels of the longer side at which the network looks */
    TextFinder(int side) {
        this.side = side;
    }

    /** @return regions in pixels of the picture, the most certain first */
    List<TextRegions.Region> find(Bitmap picture) {
        double scale = (double) side / Math.max(picture.width(), picture.height());
        int width = Math.max(STEP, (int) Math.round(picture.width() * scale / STEP) * STEP);
        int height = Math.max(STEP, (int) Math.round(picture.height() * scale / STEP) * STEP);
        float[] map = model.run(Resample.to(picture, width, height));
        double x = (double) picture.width() / width;
        double y = (double) picture.height() / height;
        return TextRegions.find(map, width, height).stream()
                .map(region -> new TextRegions.Region(region.quad().scaled(x, y), region.score()))
                .toList();
    }

    @Override
    public void close() {
        model.close();
    }
}
