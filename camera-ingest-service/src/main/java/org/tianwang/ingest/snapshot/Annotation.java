package org.tianwang.ingest.snapshot;

import org.tianwang.contracts.sky.Box;

/**
 * What is drawn on an event's picture: the object's box and a label in no language, because a picture is looked at in
 * several. What the object is stands in words beside the picture.
 *
 * @param label empty for a box alone
 */
public record Annotation(Box box, String label) {
    /** @param plate what was read, or null */
    public static Annotation of(Box box, String plate, double confidence) {
        String sure = Math.round(confidence * 100) + "%";
        return new Annotation(box, plate == null ? sure : plate + " " + sure);
    }
}
