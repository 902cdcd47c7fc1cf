package org.tianwang.seeds.render;

import java.util.ArrayList;
import java.util.List;

/** Passenger cars: a saloon, an SUV and a small van differ in their measures, not in their making. */
final class Car implements Material {

    /** Heights and lengths in metres; x is measured from the middle, the front at {@code length / 2}. */
    record Measures(
            double length,
            double width,
            double nose,
            double hood,
            double belt,
            double boot,
            double sill,
            double roof,
            double windscreenLow,
            double windscreenHigh,
            double rearHigh,
            double rearLow,
            double wheel,
            double axle) {

        static final Measures SALOON =
                new Measures(4.7, 1.84, 0.66, 0.86, 0.95, 1.0, 0.2, 1.46, 1.22, 0.32, -1.0, -1.9, 0.33, 1.38);
        static final Measures HATCH =
                new Measures(4.1, 1.76, 0.68, 0.9, 0.97, 1.0, 0.2, 1.52, 1.12, 0.3, -1.45, -1.95, 0.31, 1.25);
        static final Measures SUV =
                new Measures(4.65, 1.9, 0.82, 1.05, 1.13, 1.12, 0.28, 1.72, 1.15, 0.38, -1.75, -2.2, 0.37, 1.36);
        static final Measures VAN =
                new Measures(4.5, 1.72, 0.8, 1.0, 1.1, 1.1, 0.25, 1.9, 1.75, 1.0, -2.0, -2.2, 0.31, 1.3);
    }

    private final Measures m;
    private final Vec paint;

    private Car(Measures measures, Vec paint) {
        this.m = measures;
        this.paint = paint;
    }

    static Vehicle of(Measures m, String colour, int rgb, Plate plate) {
        Car car = new Car(m, Vec.srgb(rgb));
        double half = m.length / 2;
        List<Mesh> meshes = new ArrayList<>();
        meshes.add(Parts.underside(-half + 0.25, half - 0.25, m.width - 0.3, m.sill - 0.02, m.nose - 0.12));
        meshes.add(Shapes.body(
                -half,
                half,
                m.width,
                Shapes.curve(
                        -half,
                        m.boot - 0.1,
                        -half + 0.35,
                        m.boot,
                        m.rearLow + 0.2,
                        m.belt + 0.02,
                        0,
                        m.belt,
                        m.windscreenLow - 0.1,
                        m.belt - 0.02,
                        half - 0.55,
                        m.hood - 0.02,
                        half - 0.15,
                        m.nose + 0.1,
                        half,
                        m.nose),
                Shapes.curve(-half, m.sill + 0.12, -half + 0.5, m.sill, half - 0.5, m.sill, half, m.sill + 0.02),
                4.6,
                4.6,
                car));
        meshes.add(new Shapes.Cabin(
                        m.belt - 0.06,
                        m.roof,
                        m.windscreenLow,
                        m.windscreenHigh,
                        m.rearLow,
                        m.rearHigh,
                        m.width - 0.14,
                        m.width - 0.52)
                .mesh(car::cabin));
        meshes.addAll(Parts.wheels(m.wheel, m.width / 2 - 0.07, 0.2, m.axle, -m.axle));
        meshes.addAll(Parts.mirrors(m.windscreenLow - 0.38, m.belt + 0.04, m.width / 2 - 0.02, car));
        meshes.add(Parts.plate(plate, half + 0.012, m.sill + 0.26));
        return new Vehicle("car", colour, plate, meshes, m.length, m.width, m.roof);
    }

    @Override
    public boolean open(Vec p) {
        return Parts.inWheelArch(p, m.wheel, m.width, m.axle, -m.axle);
    }

    @Override
    public Surface at(Vec p, Vec n, double u, double v) {
        double half = m.length / 2;
        if (n.x() > 0.25 && p.x() > half - 0.75) {
            Surface front = front(p);
            if (front != null) {
                return front;
            }
        }
        if (p.y() < m.sill + 0.07 || Math.abs(n.z()) > 0.4 && onArchRim(p)) {
            return new Surface(Parts.PLASTIC, 0.02, 0.3, Vec.ZERO);
        }
        double seam = 0;
        if (Math.abs(n.z()) > 0.5 && p.y() > m.sill + 0.12) {
            seam = Math.max(Parts.line(p.x(), m.windscreenLow - 0.45, 0.012), Parts.line(p.x(), -0.12, 0.012));
            seam = Math.max(seam, Parts.line(p.x(), -1.0, 0.012));
            seam = Math.max(seam, 0.5 * Parts.line(p.y(), m.belt - 0.28, 0.02));
            if (Math.abs(p.y() - m.belt + 0.17) < 0.018 && Math.abs(Math.abs(p.x() + 0.35) - 0.38) < 0.11) {
                return Surface.glossy(Parts.CHROME.times(0.7), 0.3);
            }
        } else if (n.y() > 0.5 && p.x() > m.windscreenLow - 0.1) {
            seam = Math.max(
                    0.6 * Parts.line(Math.abs(p.z()), m.width * 0.36 - 0.05 * (p.x() - m.windscreenLow), 0.015),
                    Parts.line(p.x(), half - 0.36, 0.012));
        }
        return Surface.paint(paint.times(1 - 0.85 * seam));
    }

    private boolean onArchRim(Vec p) {
        double r = Math.min(Math.hypot(p.x() - m.axle, p.y() - m.wheel), Math.hypot(p.x() + m.axle, p.y() - m.wheel));
        return r < m.wheel * 1.24;
    }

    private Surface front(Vec p) {
        double z = Math.abs(p.z());
        double y = p.y() - m.sill;
        double eye = m.nose - m.sill - 0.05 + 0.10 * (z - 0.5);
        double lampHeight = 0.045 + 0.06 * Noise.step(0.42, 0.75, z);
        if (z > m.width * 0.27 && z < m.width * 0.475 && Math.abs(y - eye) < lampHeight) {
            double bulb = Math.hypot(z - m.width * 0.38, (y - eye) * 1.1);
            if (Math.abs(y - eye + lampHeight * 0.7) < 0.013) {
                return new Surface(Vec.grey(0.8), 0.1, 0.9, Vec.grey(0.7));
            }
            return bulb < 0.055
                    ? new Surface(Vec.grey(0.75), 0.35, 1, Vec.grey(0.15))
                    : new Surface(Vec.grey(0.16 + 0.1 * Noise.hash((int) (z * 60), (int) (y * 60))), 0.12, 1, Vec.ZERO);
        }
        double grilleTop = m.nose - m.sill - 0.02;
        if (z < m.width * 0.26 - 0.25 * Math.max(0, grilleTop - 0.12 - y) && y < grilleTop && y > grilleTop - 0.2) {
            if (z < 0.055 && Math.abs(y - grilleTop + 0.055) < 0.045) {
                return Surface.glossy(Parts.CHROME, 0.5);
            }
            boolean frame = z > m.width * 0.245 || grilleTop - y < 0.014;
            boolean bar = Math.sin((grilleTop - y) * 170) > 0.75;
            return frame || bar ? Surface.glossy(Vec.grey(0.3), 0.3) : Surface.matt(Vec.grey(0.006));
        }
        if (z < m.width * 0.36 && y > 0.03 && y < 0.14) {
            return Surface.matt(Vec.grey(Math.sin(y * 250) > 0.5 ? 0.02 : 0.006));
        }
        if (z > m.width * 0.36 && z < m.width * 0.47 && y > 0.06 && y < 0.22) {
            return Math.hypot(z - m.width * 0.41, y - 0.14) < 0.035
                    ? Surface.glossy(Vec.grey(0.6), 0.4)
                    : Surface.matt(Vec.grey(0.01));
        }
        if (Math.abs(y - 0.24) < 0.007 && z > m.width * 0.3) {
            return Surface.matt(Vec.grey(0.02));
        }
        return null;
    }

    private Surface cabin(Vec p, Vec n, double u, double v) {
        double h = (p.y() - m.belt + 0.06) / (m.roof - m.belt + 0.06);
        boolean glassBand = h > 0.12 && h < 0.9 && n.y() < 0.95;
        double frontEdge = m.windscreenLow + (m.windscreenHigh - m.windscreenLow) * h;
        double halfWidth = (m.width - 0.14) / 2 - 0.19 * h;
        if (glassBand && n.x() > 0.3 && Math.abs(p.z()) < halfWidth - 0.1) {
            return windscreen(p, h);
        }
        if (glassBand && Math.abs(n.z()) > 0.55 && h < 0.84 && p.x() < frontEdge - 0.2) {
            double rearEdge = m.rearLow + (m.rearHigh - m.rearLow) * h;
            boolean pillar = Math.abs(p.x() + 0.12) < 0.05 || p.x() < rearEdge + 0.3 || Math.abs(p.x() + 1.05) < 0.035;
            boolean trim = h < 0.15;
            if (trim) {
                return Surface.glossy(Parts.CHROME.times(0.6), 0.4);
            }
            return pillar ? Surface.paint(Vec.grey(0.012)) : glass(0.5 * h);
        }
        return h < 0.1 ? Surface.matt(Parts.PLASTIC) : Surface.paint(paint);
    }

    /** Seats, wheel and dashboard show as dull shapes through the glass. */
    private Surface windscreen(Vec p, double h) {
        double wheel = Math.abs(Math.hypot((p.z() - 0.36) / 0.2, (h - 0.3) / 0.2) - 1) < 0.1 ? 0.015 : 0;
        double seat = 0.03 * (1 - Noise.step(0.8, 1.1, Math.hypot((Math.abs(p.z()) - 0.36) / 0.22, (h - 0.5) / 0.2)));
        double head = 0.02 * (1 - Noise.step(0.7, 1.1, Math.hypot((Math.abs(p.z()) - 0.36) / 0.11, (h - 0.72) / 0.09)));
        double dash = 0.06 * (1 - Noise.step(0.2, 0.24, h));
        double papers = Math.abs(p.z() + 0.42) < 0.1 && h > 0.78 && h < 0.83 ? 0.35 : 0;
        double mirror = Math.abs(p.z()) < 0.1 && h > 0.76 && h < 0.81 ? 0.02 : 0;
        return glass(seat + head + dash + papers + mirror + wheel);
    }

    private static Surface glass(double inside) {
        return new Surface(
                Parts.GLASS.plus(Vec.grey(0.6 * inside * inside + 0.35 * Math.min(inside, 0.06))), 0.12, 1, Vec.ZERO);
    }
}
