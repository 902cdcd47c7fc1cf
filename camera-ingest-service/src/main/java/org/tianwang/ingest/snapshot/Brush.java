package org.tianwang.ingest.snapshot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.List;
import org.tianwang.contracts.sky.Box;
import org.tianwang.ingest.frame.Still;

/** Draws on a {@link Still}, plane by plane: areas in black, boxes and their labels. */
final class Brush {
    /** As the width of a stroke, half of which lies outside: pixels at a mask's edge and what is smeared into them. */
    private static final float MARGIN = 4f;

    private static final Ink BLACK = new Ink(0, 128, 128);
    private static final Ink WHITE = new Ink(255, 128, 128);
    private static final Ink BOX = Ink.of(0xFF, 0x45, 0x2B);

    private final Still still;

    /** A colour as the planes have it. */
    private record Ink(int luma, int blue, int red) {
        static Ink of(int r, int g, int b) {
            double luma = 0.299 * r + 0.587 * g + 0.114 * b;
            return new Ink((int) Math.round(luma), (int) Math.round(128 + (b - luma) / 1.772), (int)
                    Math.round(128 + (r - luma) / 1.402));
        }
    }

    Brush(Still still) {
        this.still = still;
    }

    /** @param corners in 0..1 picture coordinates; what lies at the edge is covered too */
    void blacken(List<List<Double>> corners) {
        Path2D shape = new Path2D.Double();
        for (List<Double> corner : corners) {
            double x = corner.get(0) * still.width();
            double y = corner.get(1) * still.height();
            if (shape.getCurrentPoint() == null) {
                shape.moveTo(x, y);
            } else {
                shape.lineTo(x, y);
            }
        }
        shape.closePath();
        Rectangle around = shape.getBounds();
        around.grow((int) MARGIN, (int) MARGIN);
        around = around.intersection(new Rectangle(still.width(), still.height()));
        if (!around.isEmpty()) {
            cover(around, drawn(shape, around));
        }
    }

    private static byte[] drawn(Path2D shape, Rectangle around) {
        BufferedImage paper = new BufferedImage(around.width, around.height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = paper.createGraphics();
        pen.translate(-around.x, -around.y);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(MARGIN));
        pen.fill(shape);
        pen.draw(shape);
        pen.dispose();
        return ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
    }

    private void cover(Rectangle area, byte[] drawn) {
        for (int y = 0; y < area.height; y++) {
            for (int x = 0; x < area.width; x++) {
                if (drawn[y * area.width + x] != 0) {
                    set(area.x + x, area.y + y, BLACK);
                }
            }
        }
    }

    private void set(int x, int y, Ink ink) {
        still.luma()[y * still.width() + x] = (byte) ink.luma();
        int colour = y / 2 * still.colourWidth() + x / 2;
        still.blue()[colour] = (byte) ink.blue();
        still.red()[colour] = (byte) ink.red();
    }

    /** The object's box and, above it, its label if it has one. */
    void mark(Annotation annotation) {
        Box box = annotation.box();
        int x = (int) Math.round(box.x() * still.width());
        int y = (int) Math.round(box.y() * still.height());
        int width = (int) Math.round(box.w() * still.width());
        int height = (int) Math.round(box.h() * still.height());
        int thick = Math.max(2, still.width() / 400);
        int out = thick / 2;
        fill(x - out, y - out, width + thick, thick, BOX);
        fill(x - out, y + height - out, width + thick, thick, BOX);
        fill(x - out, y - out, thick, height + thick, BOX);
        fill(x + width - out, y - out, thick, height + thick, BOX);
        if (!annotation.label().isEmpty()) {
            Lettering.of(annotation.label()).ifPresent(words -> write(words, x, Math.max(0, y - words.height())));
        }
    }

    private void fill(int x, int y, int width, int height, Ink ink) {
        int left = Math.clamp(x, 0, still.width());
        int right = Math.clamp((long) x + width, left, still.width());
        for (int row = Math.max(0, y); row < Math.min(still.height(), y + height); row++) {
            int begin = row * still.width();
            Arrays.fill(still.luma(), begin + left, begin + right, (byte) ink.luma());
            if (right > left) {
                int colour = row / 2 * still.colourWidth();
                int end = colour + (right - 1) / 2 + 1;
                Arrays.fill(still.blue(), colour + left / 2, end, (byte) ink.blue());
                Arrays.fill(still.red(), colour + left / 2, end, (byte) ink.red());
            }
        }
    }

    /**
     * White on the box's colour. Letters are thin: only brightness tells them, colour stays the ground's where they are
     * dim.
     */
    private void write(Lettering words, int x, int y) {
        fill(x, y, words.width(), words.height(), BOX);
        for (int row = 0; row < words.height() && y + row < still.height(); row++) {
            for (int column = 0; column < words.width(); column++) {
                int at = x + column;
                int strength = words.strength(column, row);
                if (strength > 0 && at >= 0 && at < still.width()) {
                    int luma = BOX.luma() + (WHITE.luma() - BOX.luma()) * strength / 255;
                    if (strength > 127) {
                        set(at, y + row, WHITE);
                    }
                    still.luma()[(y + row) * still.width() + at] = (byte) luma;
                }
            }
        }
    }
}
