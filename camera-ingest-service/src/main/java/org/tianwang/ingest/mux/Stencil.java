package org.tianwang.ingest.mux;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * What is painted over every picture of a clip: privacy masks in black, and above them a watermark. Worked out once as
 * runs of pixels in rows, so that painting costs next to nothing. Masks have a margin of two pixels, because scaling and
 * compression smear what lies at the edge.
 */
final class Stencil {
    private static final float MARGIN = 4f; // as the width of a stroke: half of it lies outside
    private static final int BLACK = 16;
    private static final int WHITE = 235;

    private final List<Run> luma = new ArrayList<>();
    private final List<Run> colour = new ArrayList<>();

    /** Pixels {@code from} (inclusive) to {@code to} (exclusive) of a row, and what they are set to. */
    record Run(int row, int from, int to, int value) {}

    /**
     * @param masks corners in 0..1 picture coordinates
     * @param watermark lines of text, perhaps none
     */
    Stencil(List<List<List<Double>>> masks, List<String> watermark, int width, int height) {
        cover(
                drawn(
                        width,
                        height,
                        pen -> masks.forEach(mask -> {
                            pen.setStroke(new BasicStroke(MARGIN));
                            Path2D shape = shape(mask, width, height);
                            pen.fill(shape);
                            pen.draw(shape);
                        })),
                BLACK);
        if (!watermark.isEmpty()) {
            cover(drawn(width, height, pen -> band(pen, watermark, width, height)), BLACK);
            runs(drawn(width, height, pen -> text(pen, watermark, width, height)), luma, WHITE, 1);
        }
    }

    List<Run> luma() {
        return luma;
    }

    /** On the two planes of half the size. */
    List<Run> colour() {
        return colour;
    }

    private void cover(BufferedImage paper, int value) {
        runs(paper, luma, value, 1);
        runs(paper, colour, 128, 2);
    }

    private interface Drawing {
        void draw(Graphics2D pen);
    }

    private static BufferedImage drawn(int width, int height, Drawing drawing) {
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        drawing.draw(pen);
        pen.dispose();
        return paper;
    }

    private static Path2D shape(List<List<Double>> corners, int width, int height) {
        Path2D shape = new Path2D.Double();
        for (List<Double> corner : corners) {
            if (shape.getCurrentPoint() == null) {
                shape.moveTo(corner.get(0) * width, corner.get(1) * height);
            } else {
                shape.lineTo(corner.get(0) * width, corner.get(1) * height);
            }
        }
        shape.closePath();
        return shape;
    }

    private static Font font(int height) {
        return new Font(Font.SANS_SERIF, Font.BOLD, Math.max(12, height / 32));
    }

    /** A band along the lower edge, under the words. */
    private static void band(Graphics2D pen, List<String> lines, int width, int height) {
        pen.setFont(font(height));
        int band = pen.getFontMetrics().getHeight() * lines.size() + 6;
        pen.fillRect(0, height - band, width, band);
    }

    private static void text(Graphics2D pen, List<String> lines, int width, int height) {
        pen.setFont(font(height));
        FontMetrics metrics = pen.getFontMetrics();
        int y = height - 3 - metrics.getDescent() - metrics.getHeight() * (lines.size() - 1);
        for (String line : lines) {
            pen.drawString(fitting(line, metrics, width - 16), 8, y);
            y += metrics.getHeight();
        }
    }

    private static String fitting(String line, FontMetrics metrics, int width) {
        String text = line;
        while (text.length() > 1 && metrics.stringWidth(text) > width) {
            text = text.substring(0, text.length() - 2) + "…";
        }
        return text;
    }

    /** @param step 2: a sample is painted when any of the four pixels that share it is */
    private static void runs(BufferedImage paper, List<Run> runs, int value, int step) {
        for (int row = 0; row < paper.getHeight() / step; row++) {
            int from = -1;
            int width = paper.getWidth() / step;
            for (int x = 0; x <= width; x++) {
                boolean painted = x < width && isPainted(paper, x * step, row * step, step);
                if (painted && from < 0) {
                    from = x;
                } else if (!painted && from >= 0) {
                    runs.add(new Run(row, from, x, value));
                    from = -1;
                }
            }
        }
    }

    private static boolean isPainted(BufferedImage paper, int x, int y, int step) {
        for (int dy = 0; dy < step; dy++) {
            for (int dx = 0; dx < step; dx++) {
                if ((paper.getRGB(x + dx, y + dy) & 0xff) != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
