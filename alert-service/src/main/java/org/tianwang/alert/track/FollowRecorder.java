package org.tianwang.alert.track;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.sighting.Sighting;
import org.tianwang.alert.timeline.Timeline;
import org.tianwang.contracts.plates.FollowedVehicleSeen;
import org.tianwang.platform.outbox.Outbox;

/**
 * Writes down what is seen of followed vehicles, in the intake's transaction: the sighting, the event that moves the map,
 * and the stamp by which the incident's units hear of it. A reading that comes twice is written once.
 */
@ApplicationScoped
public class FollowRecorder {

    private final FollowBook book;
    private final FollowRepository follows;
    private final Timeline timeline;
    private final Outbox outbox;
    private final TrackConfig config;

    FollowRecorder(FollowBook book, FollowRepository follows, Timeline timeline, Outbox outbox, TrackConfig config) {
        this.book = book;
        this.follows = follows;
        this.timeline = timeline;
        this.outbox = outbox;
        this.config = config;
    }

    /** In the caller's transaction. */
    public void record(List<Sighting> sightings) {
        for (Sighting sighting : sightings) {
            book.of(sighting).forEach(id -> record(id, sighting));
        }
    }

    private void record(UUID followId, Sighting sighting) {
        Follow follow = follows.lock(followId).orElse(null);
        if (follow == null || !follow.isFollowing(sighting.seenAt())) {
            return;
        }
        boolean exact = sighting.plate().equals(follow.plate);
        if (!follows.addSighting(followId, sighting, exact)) {
            return;
        }
        boolean news = follow.seen(sighting.cameraId(), sighting.seenAt(), config.tellAgainAfter());
        outbox.publish(new FollowedVehicleSeen(
                follows.sighting(followId, sighting.id()).view(follow.incidentId, follow.townshipCode)));
        if (news) {
            tell(follow, sighting, exact);
        }
    }

    private void tell(Follow follow, Sighting sighting, boolean exact) {
        String camera = sighting.camera() == null
                ? sighting.cameraId()
                : sighting.camera().name();
        String read = exact ? "" : " (confusable: read " + sighting.plate() + ")";
        timeline.add(follow.incidentId, sighting.seenAt())
                .by("SYSTEM", "follow")
                .about(follow.id)
                .write("VEHICLE_SEEN", follow.plate + read + " · " + camera);
    }
}
