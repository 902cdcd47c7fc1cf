package org.tianwang.alert.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What one look asks of a plate: the cameras it reaches and the time.
 *
 * @param cameraIds null for wherever there is a camera
 */
record Ground(Instant from, Instant to, Set<String> cameraIds) {

    /** Times no finer than the database keeps them, or a further page of the same look would be another look. */
    Ground {
        from = from.truncatedTo(ChronoUnit.MICROS);
        to = to.truncatedTo(ChronoUnit.MICROS);
    }

    boolean isEverywhere() {
        return cameraIds == null;
    }
}
