package org.tianwang.ingest.snapshot;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;

/**
 * Writes a label above a box. A machine without any font (a bare server) makes Java's text fail; the picture then goes
 * without its label, never the event without its picture.
 */
final class Lettering {
    private static final System.Logger LOG = System.getLogger(Lettering.class.getName());
    private static volatile boolean fontsMissing;

    private Lettering() {}

    static void write(Graphics2D canvas, String label, int x, int y, Color background) {
        if (fontsMissing) {
            return;
        }
        try {
            canvas.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
            FontMetrics metrics = canvas.getFontMetrics();
            int top = Math.max(0, y - metrics.getHeight());
            canvas.setColor(background);
            canvas.fillRect(x, top, metrics.stringWidth(label) + 8, metrics.getHeight());
            canvas.setColor(Color.WHITE);
            canvas.drawString(label, x + 4, top + metrics.getAscent());
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            fontsMissing = true;
            LOG.log(System.Logger.Level.WARNING, "no fonts on this machine: event pictures carry no labels");
        }
    }
}
