package org.tianwang.ingest.plate;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.track.Track;

/**
 * The plates of one camera's vehicles: which ones are still wanted, when one is settled, and that each is told once: a
 * parked car's is settled and not looked for again, an illegible one is given up after so many looks, and a vehicle that
 * was lost and found again is not told anew. Thread-safe: tracks come from the detector's thread, looks from the plates'.
 */
final class PlateWatch {

    private static final Set<String> VEHICLES = Set.of("car", "truck", "bus");
    private static final int MOST_REMEMBERED = 64;

    private final IngestConfig.Plates config;
    private final Map<String, Pursuit> pursuits = new HashMap<>();
    private final Map<String, Instant> told = new LinkedHashMap<>();

    PlateWatch(IngestConfig.Plates config) {
        this.config = config;
    }

    /** @param pictureWidth in pixels @return the vehicles large enough whose plates are to be looked for */
    synchronized List<Candidate> wanted(List<Track> seen, int pictureWidth) {
        List<Track> vehicles =
                seen.stream().filter(t -> VEHICLES.contains(t.objectClass())).toList();
        return vehicles.stream()
                .filter(track -> track.box().w() * pictureWidth >= config.leastVehicleWidth())
                .map(track -> Candidate.of(track, vehicles))
                .filter(c -> pursuits.computeIfAbsent(c.trackId(), id -> new Pursuit(config))
                        .wants(c))
                .toList();
    }

    /** The one that was looked at least often, and of these the largest. */
    synchronized Optional<Candidate> mostWanted(List<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> pursuits.containsKey(c.trackId())
                        && pursuits.get(c.trackId()).wants(c))
                .min(Comparator.comparingInt(
                                (Candidate c) -> pursuits.get(c.trackId()).looks())
                        .thenComparingDouble(c -> -c.box().w()));
    }

    /**
     * Counts a look.
     *
     * @param look what was found, if anything
     * @return the plate, when this look settles it
     */
    synchronized Optional<PlateRead> looked(Candidate candidate, Optional<PlateLook> look, Again again) {
        Pursuit pursuit = pursuits.get(candidate.trackId());
        if (pursuit == null) {
            return Optional.empty();
        }
        return pursuit.looked(candidate, look, again).filter(read -> isNews(read, candidate.at()));
    }

    /** @return the plate, if the vehicle is gone before it was settled and enough was seen of it */
    synchronized Optional<PlateRead> end(Track track) {
        Pursuit pursuit = pursuits.remove(track.id());
        return pursuit == null ? Optional.empty() : pursuit.end().filter(read -> isNews(read, track.lastSeen()));
    }

    private boolean isNews(PlateRead read, Instant at) {
        Instant before = told.remove(read.text());
        told.put(read.text(), at);
        if (told.size() > MOST_REMEMBERED) {
            told.remove(told.keySet().iterator().next());
        }
        return before == null || at.isAfter(before.plus(config.repeatAfter()));
    }
}
