package org.tianwang.alert.track;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.alert.purpose.Purpose;
import org.tianwang.contracts.plates.FollowView;
import org.tianwang.contracts.plates.FollowedSightingView;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.problem.ConflictProblem;

/** A vehicle that is followed for an incident, until its hours or the incident are over. Its end is exclusive. */
@Entity
@Table(name = "follow")
public class Follow {

    @Id
    UUID id;

    long version;

    String plate;

    String folded;

    @Column(name = "incident_id")
    UUID incidentId;

    @Column(name = "township_code")
    String townshipCode;

    String reference;

    String reason;

    @Column(name = "started_by")
    String startedBy;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_by")
    String endedBy;

    @Column(name = "end_reason")
    String endReason;

    /** The search of its starter that covers it, where one person's word was not enough; null where it was. */
    @Column(name = "search_id", updatable = false)
    UUID searchId;

    int sightings;

    @Column(name = "told_at")
    Instant toldAt;

    @Column(name = "told_camera")
    String toldCamera;

    /** What following begins with. */
    record Start(String plate, UUID incidentId, String townshipCode, Purpose purpose, Duration length) {}

    /** From when until when; the end is exclusive. */
    record Span(Instant from, Instant to) {}

    static Follow start(UUID id, Start start, String by, Instant at) {
        Follow follow = new Follow();
        follow.id = id;
        follow.version = 1;
        follow.plate = Plates.normal(start.plate());
        follow.folded = Plates.fold(start.plate());
        follow.incidentId = start.incidentId();
        follow.townshipCode = start.townshipCode();
        follow.reference = start.purpose().reference().strip();
        follow.reason = start.purpose().reason().strip();
        follow.startedBy = by;
        follow.startedAt = at;
        follow.endsAt = at.plus(start.length());
        return follow;
    }

    void stop(String by, Instant at) {
        if (endedAt != null) {
            throw new ConflictProblem("This vehicle is followed no more since " + endedAt + ".");
        }
        end(by, "PERSON", at);
    }

    /** Ends by itself: its hours are over, or the incident is. */
    void endByItself(Instant at) {
        end(null, at.isBefore(endsAt) ? "INCIDENT_OVER" : "TIME", at);
    }

    /** The emergency for which it was begun was none. */
    void endWithItsSearch(Instant at) {
        end(null, "SEARCH_UNJUSTIFIED", at);
    }

    private void end(String by, String why, Instant at) {
        endedBy = by;
        endReason = why;
        endedAt = at;
        version++;
    }

    boolean isFollowing(Instant seenAt) {
        return endedAt == null && !seenAt.isBefore(startedAt) && seenAt.isBefore(endsAt);
    }

    /**
     * Counts a sighting; true when the incident's people are to be told: another camera, or the same one after a while. One
     * that comes late is told and takes nothing back.
     */
    boolean seen(String cameraId, Instant at, Duration tellAgainAfter) {
        sightings++;
        version++;
        boolean news = toldAt == null || !cameraId.equals(toldCamera) || at.isAfter(toldAt.plus(tellAgainAfter));
        if (news && (toldAt == null || at.isAfter(toldAt))) {
            toldAt = at;
            toldCamera = cameraId;
        }
        return news;
    }

    /** What it is followed for, as whoever began said. */
    Purpose purpose() {
        return new Purpose(reference, reason);
    }

    /** @param last where it was seen last, as far as the reader may see it; null in events, which all may read */
    FollowView view(FollowedSightingView last) {
        return new FollowView(
                id,
                version,
                plate,
                incidentId,
                townshipCode,
                reference,
                reason,
                startedBy,
                startedAt,
                endsAt,
                endedAt,
                endedBy,
                endReason,
                sightings,
                last);
    }
}
