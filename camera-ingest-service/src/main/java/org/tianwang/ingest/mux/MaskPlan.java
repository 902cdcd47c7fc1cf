package org.tianwang.ingest.mux;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Which pixels of a picture of one size lie under a mask, as runs in rows: worked out once, painted on every picture.
 * A margin of two pixels keeps what scaling and compression smear over the edge from showing.
 */
final class MaskPlan {
    private static final float MARGIN = 4f; // as the width of a stroke: half of it lies outside

    private final List<Run> luma;
    private final List<Run> chroma;

    /** Pixels {@code from} (inclusive) to {@code to} (exclusive) of a row. */
    record Run(int row, int from, int to) {}

    /** @param polygons corners in 0..1 picture coordinates */
    MaskPlan(List<List<List<Double>>> polygons, int width, int height) {
        boolean[][] hidden = hidden(polygons, width, height);
        this.luma = runs(hidden);
        this.chroma = runs(halved(hidden));
    }

    List<Run> luma() {
        return luma;
    }

    /** On the planes of half the size. */
    List<Run> chroma() {
        return chroma;
    }

    private static boolean[][] hidden(List<List<List<Double>>> polygons, int width, int height) {
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(MARGIN));
        polygons.forEach(polygon -> {
            Path2D shape = shape(polygon, width, height);
            pen.fill(shape);
            pen.draw(shape);
        });
        pen.dispose();
        boolean[][] hidden = new boolean[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                hidden[y][x] = (paper.getRGB(x, y) & 0xff) != 0;
            }
        }
        return hidden;
    }

    private static Path2D shape(List<List<Double>> polygon, int width, int height) {
        Path2D shape = new Path2D.Double();
        for (List<Double> corner : polygon) {
            double x = corner.get(0) * width;
            double y = corner.get(1) * height;
            if (shape.getCurrentPoint() == null) {
                shape.moveTo(x, y);
            } else {
                shape.lineTo(x, y);
            }
        }
        shape.closePath();
        return shape;
    }

    /** A colour sample is hidden when any of the four pixels that share it is. */
    private static boolean[][] halved(boolean[][] hidden) {
        int height = hidden.length;
        int width = hidden[0].length;
        boolean[][] half = new boolean[(height + 1) / 2][(width + 1) / 2];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                half[y / 2][x / 2] |= hidden[y][x];
            }
        }
        return half;
    }

    private static List<Run> runs(boolean[][] hidden) {
        List<Run> runs = new ArrayList<>();
        for (int row = 0; row < hidden.length; row++) {
            int from = -1;
            for (int x = 0; x <= hidden[row].length; x++) {
                boolean under = x < hidden[row].length && hidden[row][x];
                if (under && from < 0) {
                    from = x;
                } else if (!under && from >= 0) {
                    runs.add(new Run(row, from, x));
                    from = -1;
                }
            }
        }
        return List.copyOf(runs);
    }
}
