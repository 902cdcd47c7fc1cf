package org.tianwang.ingest.snapshot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A label, drawn: how strongly each pixel belongs to a letter. A machine without any font (a bare server) makes Java's
 * text fail; the picture then goes without its label, never the event without its picture.
 *
 * @param letters 0 to 255, rows without padding
 */
record Lettering(int width, int height, byte[] letters) {
    private static final System.Logger LOG = System.getLogger(Lettering.class.getName());
    private static final FontRenderContext RENDERING = new FontRenderContext(null, true, false);
    private static volatile boolean fontsMissing;

    /** "87%" comes again and again, and setting it in type costs a tenth of its picture; below 2 KB each. */
    private static final int MOST_KNOWN = 500;

    private static final Map<String, Lettering> KNOWN =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Lettering> eldest) {
                    return size() > MOST_KNOWN;
                }
            });

    static Optional<Lettering> of(String label) {
        if (fontsMissing) {
            return Optional.empty();
        }
        try {
            return Optional.of(KNOWN.computeIfAbsent(label, Lettering::drawn));
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            fontsMissing = true;
            LOG.log(System.Logger.Level.WARNING, "no fonts on this machine: event pictures carry no labels");
            return Optional.empty();
        }
    }

    private static Lettering drawn(String label) {
        Font font = new Font(Font.SANS_SERIF, Font.BOLD, 14);
        LineMetrics line = font.getLineMetrics(label, RENDERING);
        int width = (int) Math.ceil(font.getStringBounds(label, RENDERING).getWidth()) + 8;
        int height = (int) Math.ceil(line.getHeight());
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setFont(font);
        pen.setColor(Color.WHITE);
        pen.drawString(label, 4, line.getAscent());
        pen.dispose();
        byte[] letters = ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
        return new Lettering(width, height, letters);
    }

    int strength(int x, int y) {
        return letters[y * width + x] & 0xff;
    }
}
