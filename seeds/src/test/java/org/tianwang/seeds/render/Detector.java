package org.tianwang.seeds.render;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * NanoDet-m as the camera service runs it (stretched to 416 × 416, threshold 0.40), written anew here: an own reading of
 * the network's answer is an independent check, and the seeds depend on no service.
 */
final class Detector implements AutoCloseable {

    /** A find in picture coordinates 0..1. */
    record Found(String kind, double score, double x, double y, double w, double h) {
        double overlap(double bx, double by, double bw, double bh) {
            double common = Math.max(0, Math.min(x + w, bx + bw) - Math.max(x, bx))
                    * Math.max(0, Math.min(y + h, by + bh) - Math.max(y, by));
            return common / (w * h + bw * bh - common);
        }
    }

    static final Map<Integer, String> VEHICLES = Map.of(2, "car", 5, "bus", 7, "truck");
    private static final int SIDE = 416;
    static final double THRESHOLD = 0.40;
    private static final double[] MEAN = {103.53, 116.28, 123.675};
    private static final double[] DEVIATION = {57.375, 57.12, 58.395};

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final double threshold;

    Detector(Path model, double threshold) throws OrtException {
        this.threshold = threshold;
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        session = environment.createSession(model.toString(), options);
    }

    List<Found> vehicles(BufferedImage picture) throws OrtException {
        String input = session.getInputNames().iterator().next();
        List<String> outputs = List.copyOf(session.getOutputNames());
        List<Found> found = new ArrayList<>();
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, pixels(picture), new long[] {1, 3, SIDE, SIDE});
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            for (int level = 0; level < 3; level++) {
                read(floats(result, outputs.get(level)), floats(result, outputs.get(level + 3)), 8 << level, found);
            }
        }
        return thin(found);
    }

    /** Shrinks with a triangle filter as wide as the reduction, as swscale's bilinear does: no aliasing. */
    private static FloatBuffer pixels(BufferedImage picture) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        int[] rgb = picture.getRGB(0, 0, w, h, null, 0, w);
        float[] wide = new float[3 * SIDE * h];
        shrink(w, (from, to, weight) -> {
            for (int y = 0; y < h; y++) {
                for (int c = 0; c < 3; c++) {
                    wide[(c * h + y) * SIDE + to] += weight * (rgb[y * w + from] >> 8 * c & 255);
                }
            }
        });
        float[] square = new float[3 * SIDE * SIDE];
        shrink(h, (from, to, weight) -> {
            for (int c = 0; c < 3; c++) {
                for (int x = 0; x < SIDE; x++) {
                    square[(c * SIDE + to) * SIDE + x] += weight * wide[(c * h + from) * SIDE + x];
                }
            }
        });
        for (int i = 0; i < square.length; i++) {
            int c = i / (SIDE * SIDE);
            square[i] = (float) ((square[i] - MEAN[c]) / DEVIATION[c]);
        }
        return FloatBuffer.wrap(square);
    }

    private interface Tap {
        void add(int from, int to, float weight);
    }

    private static void shrink(int size, Tap tap) {
        double scale = Math.max(1, (double) size / SIDE);
        for (int to = 0; to < SIDE; to++) {
            double centre = (to + 0.5) * size / SIDE - 0.5;
            int first = Math.max(0, (int) Math.ceil(centre - scale));
            int last = Math.min(size - 1, (int) Math.floor(centre + scale));
            double sum = 0;
            for (int from = first; from <= last; from++) {
                sum += 1 - Math.abs(from - centre) / scale;
            }
            for (int from = first; from <= last; from++) {
                tap.add(from, to, (float) ((1 - Math.abs(from - centre) / scale) / sum));
            }
        }
    }

    private static FloatBuffer floats(OrtSession.Result result, String name) {
        return ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    }

    private void read(FloatBuffer scores, FloatBuffer sides, int stride, List<Found> found) {
        int cells = SIDE / stride;
        for (int cell = 0; cell < cells * cells; cell++) {
            for (Map.Entry<Integer, String> kind : VEHICLES.entrySet()) {
                double score = scores.get(cell * 80 + kind.getKey());
                if (score >= threshold) {
                    double x = (cell % cells + 0.5) * stride;
                    double y = (cell / cells + 0.5) * stride;
                    double left = x - reach(sides, cell, 0) * stride;
                    double top = y - reach(sides, cell, 1) * stride;
                    double width = x + reach(sides, cell, 2) * stride - left;
                    double height = y + reach(sides, cell, 3) * stride - top;
                    found.add(new Found(kind.getValue(), score, left / SIDE, top / SIDE, width / SIDE, height / SIDE));
                }
            }
        }
    }

    /** The expectation of a side's distance, in strides, under the softmax of its eleven bins. */
    private static double reach(FloatBuffer sides, int cell, int side) {
        double sum = 0;
        double weighted = 0;
        for (int bin = 0; bin < 11; bin++) {
            double weight = Math.exp(sides.get(cell * 44 + side * 11 + bin));
            sum += weight;
            weighted += bin * weight;
        }
        return weighted / sum;
    }

    private static List<Found> thin(List<Found> found) {
        found.sort(Comparator.comparingDouble(Found::score).reversed());
        List<Found> kept = new ArrayList<>();
        for (Found f : found) {
            if (kept.stream()
                    .noneMatch(k -> k.kind().equals(f.kind()) && k.overlap(f.x(), f.y(), f.w(), f.h()) > 0.5)) {
                kept.add(f);
            }
        }
        return kept;
    }

    /** Kinds that count as found: whatever of car, bus and truck the network says. */
    static Set<String> kinds() {
        return Set.copyOf(VEHICLES.values());
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
