package org.tianwang.alert.watchlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tianwang.alert.sighting.Sighting;
import org.tianwang.contracts.sky.Plates;

/**
 * The plates looked out for, by what cameras confuse, so that one lookup finds exact and confusable ones alike however
 * long the list is. Immutable.
 */
final class PlateIndex {

    static final PlateIndex EMPTY = new PlateIndex(List.of());

    private final Map<String, List<WatchedPlate>> byFolded = new HashMap<>();

    PlateIndex(List<WatchedPlate> plates) {
        plates.forEach(plate -> byFolded.computeIfAbsent(Plates.fold(plate.plate()), k -> new ArrayList<>(1))
                .add(plate));
    }

    /** The entries that are in force at the time and place of the sighting and may be its plate. */
    List<WatchedPlate> matching(Sighting sighting) {
        return byFolded.getOrDefault(sighting.folded(), List.of()).stream()
                .filter(plate -> plate.covers(sighting))
                .toList();
    }
}
