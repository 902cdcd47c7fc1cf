package org.tianwang.alert.containment;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tianwang.contracts.GeoPoint;

/** One road of ten kilometres with a junction at each, far from every other test's roads. */
final class LongRoad {

    static final double LAT = 35.0;

    /** A kilometre at this latitude, in degrees of longitude. */
    private static final double KILOMETRE = 0.01098;

    private static final double WEST = 114.0;

    private LongRoad() {}

    static GeoPoint at(double kilometre) {
        return new GeoPoint(WEST + kilometre * KILOMETRE, LAT);
    }

    static String network() {
        String junctions = IntStream.rangeClosed(0, 10)
                .mapToObj(i -> "{\"id\":\"J%d\",\"name\":\"Crossing %d\",\"location\":{\"lon\":%s,\"lat\":%s}}"
                        .formatted(i, i, at(i).lon(), LAT))
                .collect(Collectors.joining(","));
        String stretches = IntStream.range(0, 10)
                .mapToObj(i -> "{\"from\":\"J%d\",\"to\":\"J%d\",\"speedKmh\":30}".formatted(i, i + 1))
                .collect(Collectors.joining(","));
        return "{\"name\":\"Long road %s\",\"junctions\":[%s],\"roads\":[%s]}"
                .formatted(UUID.randomUUID(), junctions, stretches);
    }
}
