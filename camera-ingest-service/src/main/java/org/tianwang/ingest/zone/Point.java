package org.tianwang.ingest.zone;

import org.tianwang.contracts.sky.Box;

/** A place in the picture, 0..1 from the upper left. */
record Point(double x, double y) {
    /** Where an object stands: the bottom centre of its box. */
    static Point standing(Box box) {
        return new Point(box.x() + box.w() / 2, box.y() + box.h());
    }
}
