package org.tianwang.rental.grade;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One thing found at a house, with the record that proves it: there is no deduction without evidence.
 *
 * @param evidence the inspection, order or ruling in which it stands
 * @param foundAt when it was found, which starts its twelve months
 * @param open still not mended
 * @param reportedByLandlord the landlord told us before we found it
 * @param fixedInTime mended within the time that its severity allows
 */
public record Finding(
        UUID id,
        FindingKind kind,
        UUID evidence,
        Instant foundAt,
        boolean open,
        boolean reportedByLandlord,
        boolean fixedInTime) {

    public Finding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(evidence, "no deduction without evidence");
        Objects.requireNonNull(foundAt, "foundAt");
        if (open && fixedInTime) {
            throw new IllegalArgumentException("a finding cannot be both open and fixed");
        }
    }

    /** Who reports against himself and mends it in time pays half. */
    public boolean halved() {
        return reportedByLandlord && fixedInTime;
    }
}
