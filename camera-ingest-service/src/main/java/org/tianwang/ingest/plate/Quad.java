package org.tianwang.ingest.plate;

import org.tianwang.ingest.frame.Bitmap;

/** A slanted four-cornered region in pixels: two upright sides, and a top and a bottom line of their own slopes. */
record Quad(double left, double right, Line top, Line bottom) {

    /** {@code y = at + slope · x}. */
    record Line(double at, double slope) {
        double y(double x) {
            return at + slope * x;
        }

        Line moved(double down) {
            return new Line(at + down, slope);
        }
    }

    double width() {
        double middle = (top.slope + bottom.slope) / 2;
        return (right - left) * Math.hypot(1, middle);
    }

    double height() {
        double x = (left + right) / 2;
        double middle = (top.slope + bottom.slope) / 2;
        return (bottom.y(x) - top.y(x)) / Math.hypot(1, middle);
    }

    double centreX() {
        return (left + right) / 2;
    }

    double centreY() {
        double x = centreX();
        return (top.y(x) + bottom.y(x)) / 2;
    }

    /** Larger on all sides by so many pixels. */
    Quad grown(double sideways, double upAndDown) {
        return new Quad(left - sideways, right + sideways, top.moved(-upAndDown), bottom.moved(upAndDown));
    }

    /** In a picture {@code factor} times as large. */
    Quad scaled(double x, double y) {
        return new Quad(left * x, right * x, scaled(top, x, y), scaled(bottom, x, y));
    }

    private static Line scaled(Line line, double x, double y) {
        return new Line(line.at * y, line.slope * y / x);
    }

    boolean within(double width, double height) {
        return left >= 0
                && right <= width
                && Math.min(top.y(left), top.y(right)) >= 0
                && Math.max(bottom.y(left), bottom.y(right)) <= height;
    }

    /** The region as an upright picture of that size. */
    Bitmap straightened(Bitmap picture, int width, int height) {
        byte[] pixels = new byte[width * height * 3];
        for (int column = 0; column < width; column++) {
            double x = left + (right - left) * (column + 0.5) / width - 0.5;
            double from = top.y(x + 0.5);
            double to = bottom.y(x + 0.5);
            for (int row = 0; row < height; row++) {
                double y = from + (to - from) * (row + 0.5) / height - 0.5;
                for (int channel = 0; channel < 3; channel++) {
                    pixels[(row * width + column) * 3 + channel] = (byte) Math.round(picture.between(x, y, channel));
                }
            }
        }
        return new Bitmap(width, height, pixels);
    }
}
