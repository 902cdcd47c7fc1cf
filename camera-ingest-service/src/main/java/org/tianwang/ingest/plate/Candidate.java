package org.tianwang.ingest.plate;

import java.time.Instant;
import java.util.List;
import org.tianwang.contracts.sky.Box;
import org.tianwang.ingest.track.Track;

/**
 * A vehicle in a picture whose plate is wanted.
 *
 * @param at the picture's frame time
 * @param others the boxes of the other vehicles in the picture, whose plates are not this one's
 */
record Candidate(String trackId, String objectClass, Box box, Instant at, List<Box> others) {

    static Candidate of(Track track, List<Track> vehicles) {
        List<Box> others =
                vehicles.stream().filter(v -> v != track).map(Track::box).toList();
        return new Candidate(track.id(), track.objectClass(), track.box(), track.lastSeen(), others);
    }

    /** Whether a place in the picture is this vehicle's: of all boxes around it, the smallest has it. */
    boolean owns(double x, double y) {
        return others.stream().noneMatch(other -> holds(other, x, y) && other.w() * other.h() < box.w() * box.h());
    }

    private static boolean holds(Box box, double x, double y) {
        return x >= box.x() && x <= box.x() + box.w() && y >= box.y() && y <= box.y() + box.h();
    }
}
