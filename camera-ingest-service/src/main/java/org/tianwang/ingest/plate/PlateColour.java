package org.tianwang.ingest.plate;

import java.util.Optional;
import org.tianwang.contracts.sky.PlateKind;
import org.tianwang.ingest.frame.Bitmap;

/**
 * Tells a plate's kind by its colour: most of a plate is ground, so the commonest hue among its coloured pixels is the
 * ground's. Measured, not learnt: by night under infrared lamps there is no colour, and it says so. Stateless.
 */
final class PlateColour {

    private static final double COLOURED = 0.25;
    private static final double ENOUGH = 0.22;
    private static final int DARK = 30;

    private PlateColour() {}

    /** @param plate the straightened plate with little around it */
    static Optional<PlateKind> of(Bitmap plate) {
        int blue = 0;
        int green = 0;
        int yellow = 0;
        int all = 0;
        long light = 0;
        for (int y = plate.height() / 6; y < plate.height() * 5 / 6; y++) {
            for (int x = plate.width() / 20; x < plate.width() * 19 / 20; x++) {
                int b = plate.at(x, y, 0);
                int g = plate.at(x, y, 1);
                int r = plate.at(x, y, 2);
                int max = Math.max(r, Math.max(g, b));
                int min = Math.min(r, Math.min(g, b));
                all++;
                light += (r + g + b) / 3;
                if (max >= DARK && max - min >= COLOURED * max) {
                    double hue = hue(r, g, b, max, max - min);
                    blue += hue >= 190 && hue <= 265 ? 1 : 0;
                    green += hue >= 75 && hue <= 175 ? 1 : 0;
                    yellow += hue >= 25 && hue <= 65 ? 1 : 0;
                }
            }
        }
        int most = Math.max(blue, Math.max(green, yellow));
        if (all > 0 && most >= ENOUGH * all) {
            return Optional.of(most == blue ? PlateKind.BLUE : most == green ? PlateKind.GREEN : PlateKind.YELLOW);
        }
        return all > 0 && most < ENOUGH / 4 * all ? grey(plate, (double) light / all) : Optional.empty();
    }

    private static Optional<PlateKind> grey(Bitmap plate, double mean) {
        return Optional.of(mean > 110 ? PlateKind.WHITE : PlateKind.BLACK);
    }

    private static double hue(int r, int g, int b, int max, int chroma) {
        double sixth;
        if (max == r) {
            sixth = ((double) (g - b) / chroma + 6) % 6;
        } else if (max == g) {
            sixth = (double) (b - r) / chroma + 2;
        } else {
            sixth = (double) (r - g) / chroma + 4;
        }
        return 60 * sixth;
    }
}
