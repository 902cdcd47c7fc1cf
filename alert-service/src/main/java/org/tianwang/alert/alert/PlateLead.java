package org.tianwang.alert.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.alert.camera.SnapshotLink;
import org.tianwang.contracts.ops.WatchLead;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.problem.ConflictProblem;

/**
 * What an alert from the watch list rests on: a lead, never a verdict. The intake writes what was read; a person who has
 * compared the picture with the registered plate writes the rest, and only then may a unit be sent.
 */
@Embeddable
class PlateLead {

    @Column(name = "watch_entry_id", updatable = false)
    UUID entryId;

    @Column(name = "watch_plate", updatable = false)
    String plate;

    @Column(name = "watch_read", updatable = false)
    String read;

    @Column(name = "watch_exact", updatable = false)
    Boolean exact;

    @Column(name = "watch_box", updatable = false)
    Double[] box;

    @Column(name = "watch_crop", updatable = false)
    String cropId;

    @Column(name = "plate_confirmed")
    String confirmed;

    @Column(name = "plate_confirmed_by")
    String confirmedBy;

    @Column(name = "plate_confirmed_at")
    Instant confirmedAt;

    boolean isLead() {
        return entryId != null;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    /**
     * @param asRead what the person reads in the picture; null when it is the registered plate
     * @throws ConflictProblem when that is another plate
     */
    void confirm(String asRead, String by, Instant at) {
        String seen = asRead == null ? plate : Plates.normal(asRead);
        if (!seen.equals(plate)) {
            throw new ConflictProblem("You read " + seen + " in the picture, but the watch list has " + plate
                    + ": this is another vehicle. Dismiss the alert, or look again.");
        }
        confirmed = seen;
        confirmedBy = by;
        confirmedAt = at;
    }

    /** @param cameraId whose picture the plate was cut from */
    WatchLead view(String cameraId) {
        return new WatchLead(
                entryId,
                plate,
                read,
                Boolean.TRUE.equals(exact),
                box == null || box.length != 4 ? null : new Box(box[0], box[1], box[2], box[3]),
                SnapshotLink.of(cameraId, cropId),
                confirmed,
                confirmedBy,
                confirmedAt);
    }
}
