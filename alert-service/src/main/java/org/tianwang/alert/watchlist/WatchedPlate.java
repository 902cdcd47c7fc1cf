package org.tianwang.alert.watchlist;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.alert.rule.WatchHit;
import org.tianwang.alert.sighting.Sighting;
import org.tianwang.contracts.ops.Severity;

/** An entry in force, as the intake asks it. Its end is exclusive: it expires by itself, to the instant. */
record WatchedPlate(
        UUID id,
        String plate,
        Severity severity,
        String townshipCode,
        Instant validFrom,
        Instant validTo,
        int groupingSeconds) {

    static WatchedPlate of(WatchEntry entry) {
        return new WatchedPlate(
                entry.id,
                entry.plate,
                entry.severity,
                entry.townshipCode,
                entry.validFrom,
                entry.validTo,
                entry.groupingSeconds);
    }

    boolean covers(Sighting sighting) {
        return !sighting.seenAt().isBefore(validFrom)
                && sighting.seenAt().isBefore(validTo)
                && (townshipCode == null || townshipCode.equals(sighting.townshipCode()));
    }

    /** The alert's name says whether the text was read as it stands on the list, or only something like it. */
    CompiledRule hit(Sighting sighting) {
        boolean exact = sighting.plate().equals(plate);
        String how = exact ? "" : " (confusable: read " + sighting.plate() + ")";
        return CompiledRule.watch(
                id,
                "Watch list " + plate + how,
                severity,
                groupingSeconds,
                new WatchHit(plate, sighting.plate(), exact));
    }
}
