package org.tianwang.alert.road;

import java.time.Instant;
import java.util.UUID;

/**
 * A road network as it was imported.
 *
 * @param inForce whether travel times are asked of this one: the last one imported
 */
public record RoadNetworkView(
        UUID id,
        long version,
        String name,
        int junctions,
        int roads,
        boolean inForce,
        Instant importedAt,
        String importedBy) {}
