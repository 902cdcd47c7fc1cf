package org.tianwang.alert.search;

import java.time.Instant;
import java.util.Set;

/**
 * What one look asks of a plate: the cameras it reaches and the time.
 *
 * @param cameraIds null for wherever there is a camera
 */
record Ground(Instant from, Instant to, Set<String> cameraIds) {

    boolean isEverywhere() {
        return cameraIds == null;
    }
}
