package org.tianwang.contracts.ops;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.sky.Box;

/**
 * What an alert from the watch list rests on: a lead until a person has compared the picture with the registered plate.
 *
 * @param entryId the watch-list entry
 * @param plate the registered plate
 * @param readPlate what the camera read
 * @param exact false when the reading is only confusable with the registered plate
 * @param box the vehicle in the picture, or null
 * @param cropUrl path on the gateway of the picture of the plate alone, or null
 * @param confirmedPlate the plate as the person read it; null until a person has confirmed it
 */
public record WatchLead(
        UUID entryId,
        String plate,
        String readPlate,
        boolean exact,
        Box box,
        String cropUrl,
        String confirmedPlate,
        String confirmedBy,
        Instant confirmedAt) {}
