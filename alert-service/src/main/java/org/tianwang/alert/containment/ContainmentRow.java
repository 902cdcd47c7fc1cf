package org.tianwang.alert.containment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.platform.problem.ConflictProblem;

/** A containment: whom it is after, where it was last seen, and the plan computed last. */
@Entity
@Table(name = "containment")
public class ContainmentRow {

    @Id
    UUID id;

    long version;

    @Column(name = "incident_id", updatable = false)
    UUID incidentId;

    @Enumerated(EnumType.STRING)
    ContainmentStatus status;

    /** The plate whose sightings move it, in its normal form; null when it stays where it was put. */
    @Column(updatable = false)
    String plate;

    String reason;

    double lon;

    double lat;

    @Column(name = "sighted_at")
    Instant sightedAt;

    /** The newest look-alike that was told of. */
    @Column(name = "alike_at")
    Instant alikeAt;

    /** The newest sighting at no road of the map; the plan goes on from the one before. */
    @Column(name = "off_map_at")
    Instant offMapAt;

    /** The townships whose units are sent; null for the whole county. */
    @Column(updatable = false)
    String[] pool;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "computed_at")
    Instant computedAt;

    /** The plan as JSON. */
    String plan;

    GeoPoint origin() {
        return new GeoPoint(lon, lat);
    }

    /** It was seen again. */
    void moved(GeoPoint place, Instant at) {
        mustRun();
        lon = place.lon();
        lat = place.lat();
        sightedAt = at;
    }

    /** The instant after which a sighting is news. */
    Instant seenAfter() {
        return offMapAt == null || offMapAt.isBefore(sightedAt) ? sightedAt : offMapAt;
    }

    /** The instant after which a look-alike is news. */
    Instant alikesAfter() {
        return alikeAt == null || alikeAt.isBefore(sightedAt) ? sightedAt : alikeAt;
    }

    void planned(String json, Instant at) {
        plan = json;
        computedAt = at;
        version++;
    }

    void end(Instant at) {
        if (status == ContainmentStatus.ACTIVE) {
            status = ContainmentStatus.ENDED;
            endedAt = at;
            version++;
        }
    }

    void mustRun() {
        if (status != ContainmentStatus.ACTIVE) {
            throw new ConflictProblem("This containment has ended.");
        }
    }
}
