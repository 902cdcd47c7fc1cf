package org.tianwang.ingest.plate;

import java.util.List;
import java.util.Optional;
import org.tianwang.contracts.sky.PlateKind;
import org.tianwang.ingest.frame.Bitmap;

/**
 * What one look at one vehicle found.
 *
 * @param readings legal texts, the most probable first, never empty
 * @param kind by colour
 * @param place of the plate in the vehicle's picture
 * @param plate the plate straightened
 */
record PlateLook(List<Reading> readings, Optional<PlateKind> kind, Quad place, Bitmap plate) {

    String text() {
        return readings.getFirst().text();
    }

    /** 0..1: how sure the network was of the best text's characters, as their geometric mean. */
    double certainty() {
        Reading best = readings.getFirst();
        return Math.pow(best.probability(), 1.0 / best.text().length());
    }
}
