package org.tianwang.alert.sighting;

import java.util.List;

/**
 * A search as the database is asked.
 *
 * @param pattern null when all plates are meant
 * @param folded the folded plates that match, at most one more than allowed; null when all plates are meant
 * @param plates how many plates match
 * @param cameraIds null when no cameras are named
 */
public record SightingScope(
        SearchSightingsRequest request, PlatePattern pattern, List<String> folded, int plates, List<String> cameraIds) {

    /** Whether there can be nothing at all. */
    boolean isEmpty() {
        return (folded != null && folded.isEmpty()) || (cameraIds != null && cameraIds.isEmpty());
    }

    boolean isExact(String plate) {
        return pattern == null || pattern.isExact(plate);
    }
}
