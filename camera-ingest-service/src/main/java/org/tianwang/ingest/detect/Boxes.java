package org.tianwang.ingest.detect;

import org.tianwang.contracts.sky.Box;

/** Geometry of boxes. */
public final class Boxes {
    private Boxes() {}

    /** Intersection over union, 0..1. */
    public static double iou(Box a, Box b) {
        double width = Math.min(a.x() + a.w(), b.x() + b.w()) - Math.max(a.x(), b.x());
        double height = Math.min(a.y() + a.h(), b.y() + b.h()) - Math.max(a.y(), b.y());
        if (width <= 0 || height <= 0) {
            return 0;
        }
        double common = width * height;
        return common / (a.w() * a.h() + b.w() * b.h() - common);
    }
}
