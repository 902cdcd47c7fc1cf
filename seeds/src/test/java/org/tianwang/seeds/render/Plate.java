package org.tianwang.seeds.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/**
 * A number plate as its sheet of metal: drawn at one pixel a millimetre and halved, which suits plates of 50 to 200
 * pixels.
 */
final class Plate implements Material {

    enum Kind {
        BLUE(0.44),
        YELLOW(0.44),
        GREEN(0.48),
        WHITE(0.44),
        BLACK(0.44);

        final double width;

        Kind(double width) {
            this.width = width;
        }
    }

    static final double HEIGHT = 0.14;
    private static final String FONT = "Noto Sans CJK SC";
    private static final Color POLICE = new Color(0xc8102e);

    private final String text;
    private final Kind kind;
    private BufferedImage image;

    Plate(String text, Kind kind) {
        this.text = text;
        this.kind = kind;
    }

    /** The sheet of metal at one pixel a millimetre. */
    BufferedImage sheet() {
        return draw();
    }

    /** Drawn when first seen: where only places are asked for, no font is needed. Several threads may look at once. */
    private synchronized BufferedImage image() {
        if (image == null) {
            image = half(draw());
        }
        return image;
    }

    String text() {
        return text;
    }

    Kind kind() {
        return kind;
    }

    @Override
    public Surface at(Vec place, Vec normal, double u, double v) {
        BufferedImage image = image();
        int rgb = image.getRGB(
                Math.min(image.getWidth() - 1, (int) (u * image.getWidth())),
                Math.min(image.getHeight() - 1, (int) ((1 - v) * image.getHeight())));
        return new Surface(Vec.srgb(rgb), 0.01, 0.1, Vec.ZERO);
    }

    private BufferedImage draw() {
        int width = (int) Math.round(kind.width * 1000);
        BufferedImage image = new BufferedImage(width, 140, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Color ink = kind == Kind.BLUE || kind == Kind.BLACK ? Color.WHITE : Color.BLACK;
        g.setPaint(
                switch (kind) {
                    case BLUE -> new Color(0x0a3fa6);
                    case YELLOW -> new Color(0xf2b21b);
                    case WHITE -> new Color(0xeceff0);
                    case BLACK -> new Color(0x15171a);
                    case GREEN -> new GradientPaint(0, 10, new Color(0xeaf6ee), 0, 130, new Color(0x35b46c));
                });
        g.fillRect(0, 0, width, 140);
        g.setColor(ink);
        g.setStroke(new java.awt.BasicStroke(3));
        g.draw(new RoundRectangle2D.Double(4, 4, width - 8, 132, 16, 16));
        double gap = 12;
        double cell = kind == Kind.GREEN ? 43 : 45;
        double x = kind == Kind.GREEN ? 32 : 15.5;
        for (int i = 0; i < text.length(); i++) {
            g.setColor(text.charAt(i) == '警' ? POLICE : ink);
            glyph(g, text.substring(i, i + 1), x, cell);
            x += cell + (kind == Kind.GREEN ? 9 : gap);
            if (i == 1) {
                g.setColor(ink);
                g.fillOval((int) x - (kind == Kind.GREEN ? 5 : 7), 65, 10, 10);
                x += kind == Kind.GREEN ? 14 : 22;
            }
        }
        g.dispose();
        return image;
    }

    /** Each character fills its own cell of 45 by 90 mm, as on the real sheet, whatever the font's widths. */
    private static void glyph(Graphics2D g, String character, double x, double cell) {
        Font font = new Font(FONT, Font.BOLD, 100);
        if (font.canDisplayUpTo(character) >= 0) {
            throw new IllegalStateException("The font " + FONT + " is missing: install fonts-noto-cjk");
        }
        TextLayout layout = new TextLayout(character, font, g.getFontRenderContext());
        Rectangle2D box = layout.getOutline(null).getBounds2D();
        double width = character.equals("1") ? cell * 0.45 : cell;
        AffineTransform fit = AffineTransform.getTranslateInstance(x + (cell - width) / 2, 25);
        fit.scale(width / box.getWidth(), 90 / box.getHeight());
        fit.translate(-box.getX(), -box.getY());
        g.fill(layout.getOutline(fit));
    }

    private static BufferedImage half(BufferedImage image) {
        int width = image.getWidth() / 2;
        int height = image.getHeight() / 2;
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int[] sum = new int[3];
                for (int k = 0; k < 4; k++) {
                    int rgb = image.getRGB(2 * x + k % 2, 2 * y + k / 2);
                    for (int c = 0; c < 3; c++) {
                        sum[c] += rgb >> 8 * c & 255;
                    }
                }
                small.setRGB(x, y, sum[2] / 4 << 16 | sum[1] / 4 << 8 | sum[0] / 4);
            }
        }
        return small;
    }
}
