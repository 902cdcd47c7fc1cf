package org.tianwang.population.grid;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Told within this service, in the same transaction, when a grid was drawn or drawn anew: the list of its officers must
 * also hold the alerts that came before it.
 */
public record GridDrawn(UUID gridId, GridPolygon area, LocalDate validFrom, LocalDate validTo) {

    /** Whether the grid is in force on that day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
