package org.tianwang.seeds.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * The front of a vehicle drawn flat, in millimetres around the middle of its plate, with what a reader may take for a
 * plate: grille bars, lamps, a sticker, lettering. Drawn {@value #FINE} times as large as it will be and averaged down.
 */
final class FrontView {

    static final int FINE = 4;
    private static final int[] PAINTS = {0xe2e4e6, 0x8c1218, 0x1f4f9a, 0x16181c, 0x1f7a45, 0xb4b8bc, 0x25406e, 0xcfc3a2
    };
    private static final String[] WORDS = {"出租", "4008123456", "安全驾驶", "VWANG", "限速80", "物流专线"};

    private final Plate plate;
    private final boolean plated;
    private final BufferedImage sheet;
    private final Color paint;
    private final String words;
    private final boolean lettered;
    private final double vehicleWidth;
    private final double bonnet;

    FrontView(Plate plate, boolean plated, SplittableRandom random) {
        this.plate = plate;
        this.plated = plated;
        this.sheet = plate.sheet();
        this.paint = new Color(PAINTS[random.nextInt(PAINTS.length)]);
        this.words = WORDS[random.nextInt(WORDS.length)];
        this.lettered = !plated || random.nextInt(3) == 0;
        this.vehicleWidth = 1650 + random.nextInt(400);
        this.bonnet = 420 + random.nextInt(200);
    }

    BufferedImage draw(Approach.Moment moment) {
        int width = pictureWidth(moment);
        int height = pictureHeight(moment);
        BufferedImage fine = new BufferedImage(width * FINE, height * FINE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = fine.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setPaint(new GradientPaint(0, 0, new Color(0x9aa3ab), 0, fine.getHeight(), new Color(0x55585b)));
        g.fillRect(0, 0, fine.getWidth(), fine.getHeight());
        AffineTransform view = AffineTransform.getScaleInstance(FINE, FINE);
        view.concatenate(view(moment));
        g.transform(view);
        body(g);
        if (plated) {
            g.drawImage(sheet, new AffineTransform(1, 0, 0, 1, -sheet.getWidth() / 2.0, -70), null);
        }
        g.dispose();
        return shrink(fine, width, height);
    }

    /** The upright box around the plate in pixels of the picture. */
    double[] plateBox(Approach.Moment moment) {
        double w = plate.kind().width * 1000;
        Rectangle2D box = view(moment)
                .createTransformedShape(new Rectangle2D.Double(-w / 2, -70, w, 140))
                .getBounds2D();
        return new double[] {box.getX(), box.getY(), box.getWidth(), box.getHeight()};
    }

    private int pictureWidth(Approach.Moment moment) {
        return (int) Math.round(moment.width() / 440 * (vehicleWidth + 200));
    }

    private int pictureHeight(Approach.Moment moment) {
        return (int) Math.round(moment.width() / 440 * 1500);
    }

    /** From millimetres to pixels: turned to the side (narrower, and its level lines slant), tilted, moved. */
    private AffineTransform view(Approach.Moment moment) {
        double scale = moment.width() / 440;
        double yaw = Math.toRadians(moment.yaw());
        AffineTransform view = AffineTransform.getTranslateInstance(
                pictureWidth(moment) / 2.0 + moment.x(), pictureHeight(moment) * 0.72 + moment.y());
        view.rotate(Math.toRadians(moment.roll()));
        view.concatenate(new AffineTransform(Math.cos(yaw), 0.35 * Math.sin(yaw), 0, 1, 0, 0));
        view.scale(scale, scale);
        return view;
    }

    private void body(Graphics2D g) {
        double w = vehicleWidth;
        g.setPaint(new GradientPaint(0, -900, paint.brighter(), 0, 300, paint.darker()));
        g.fill(new RoundRectangle2D.Double(-w / 2, -bonnet - 80, w, bonnet + 360, 160, 160));
        g.setColor(new Color(0x22, 0x2a, 0x30));
        g.fill(new RoundRectangle2D.Double(-w * 0.42, -bonnet - 560, w * 0.84, 500, 180, 180));
        g.setColor(new Color(255, 255, 255, 60));
        g.fill(new Ellipse2D.Double(-w * 0.3, -bonnet - 500, w * 0.35, 260));
        g.setColor(new Color(0x1a1a1c));
        g.fill(new RoundRectangle2D.Double(-w * 0.26, -bonnet + 60, w * 0.52, bonnet - 190, 60, 60));
        g.setColor(new Color(0x8d9093));
        for (double y = -bonnet + 90; y < -150; y += 46) {
            g.fill(new Rectangle2D.Double(-w * 0.25, y, w * 0.5, 12));
        }
        g.setColor(new Color(0xf3f4ee));
        g.fill(new Ellipse2D.Double(-w * 0.47, -bonnet + 40, w * 0.18, 150));
        g.fill(new Ellipse2D.Double(w * 0.29, -bonnet + 40, w * 0.18, 150));
        g.setColor(new Color(0x101113));
        g.fill(new RoundRectangle2D.Double(-w * 0.36, 90, w * 0.72, 110, 40, 40));
        g.fill(new Rectangle2D.Double(-250, -80, 500, 160));
        if (lettered) {
            g.setColor(Color.WHITE);
            g.setFont(new Font("Noto Sans CJK SC", Font.BOLD, 130));
            g.drawString(words, (float) (-w * 0.3), (float) (-bonnet - 320));
        }
    }

    private static BufferedImage shrink(BufferedImage fine, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[fine.getWidth() * FINE];
        for (int y = 0; y < height; y++) {
            fine.getRGB(0, y * FINE, fine.getWidth(), FINE, row, 0, fine.getWidth());
            for (int x = 0; x < width; x++) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int k = 0; k < FINE * FINE; k++) {
                    int rgb = row[k / FINE * fine.getWidth() + x * FINE + k % FINE];
                    red += rgb >> 16 & 255;
                    green += rgb >> 8 & 255;
                    blue += rgb & 255;
                }
                int n = FINE * FINE;
                small.setRGB(x, y, red / n << 16 | green / n << 8 | blue / n);
            }
        }
        return small;
    }
}
