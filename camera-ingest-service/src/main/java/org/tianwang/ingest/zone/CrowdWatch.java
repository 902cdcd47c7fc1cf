package org.tianwang.ingest.zone;

import java.util.List;
import java.util.Optional;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.contracts.sky.ZoneKind;
import org.tianwang.ingest.track.Track;

/**
 * Tells once when a crowd zone fills up, and again only after it has clearly emptied (two below the limit), so that one
 * person coming and going does not repeat it.
 */
final class CrowdWatch {
    private static final int CLEARLY_FEWER = 2;

    private final Zone zone;
    private final int crowdSize;
    private boolean told;

    CrowdWatch(Zone zone, int crowdSize) {
        this.zone = zone;
        this.crowdSize = crowdSize;
    }

    Optional<Happening> see(List<Track> seen, int inZone) {
        if (zone.kind() != ZoneKind.CROWD || seen.isEmpty()) {
            return Optional.empty();
        }
        if (inZone <= crowdSize - CLEARLY_FEWER) {
            told = false;
        }
        if (told || inZone < crowdSize) {
            return Optional.empty();
        }
        told = true;
        return Optional.of(Happening.of(DetectionKind.CROWD_REACHED, seen.getFirst())
                .inZone(zone.name(), zone.kind())
                .ofCrowd(inZone));
    }
}
