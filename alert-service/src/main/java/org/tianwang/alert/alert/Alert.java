package org.tianwang.alert.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.tianwang.alert.camera.SnapshotLink;
import org.tianwang.alert.lifecycle.Lifecycle;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.AlertPlace;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.platform.problem.ConflictProblem;

/**
 * One warning of one rule about one subject in one time bucket. The intake alone writes what was seen (count, last seen
 * and where, picture), by its own statement; people's decisions are made here, under the row's lock. {@code version}
 * counts decisions only: a subject that keeps being seen must not make every {@code If-Match} stale.
 */
@Entity
@Table(name = "alert")
@DynamicUpdate
public class Alert {

    @Id
    UUID id;

    long version;

    @Enumerated(EnumType.STRING)
    AlertStatus status;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Severity severity;

    @Column(name = "rule_id", updatable = false)
    UUID ruleId;

    @Column(name = "rule_name", updatable = false)
    String ruleName;

    @Column(name = "camera_id", updatable = false)
    String cameraId;

    @Column(name = "camera_name")
    String cameraName;

    @Column(name = "township_code")
    String townshipCode;

    Double lon;

    Double lat;

    @Enumerated(EnumType.STRING)
    @Column(name = "event_kind", updatable = false)
    DetectionKind eventKind;

    @Column(name = "object_class", updatable = false)
    String objectClass;

    @Column(updatable = false)
    String zone;

    @Column(updatable = false)
    String line;

    @Column(updatable = false)
    String plate;

    @Column(updatable = false)
    double confidence;

    @Column(name = "raised_at", updatable = false)
    Instant raisedAt;

    /** When the first frame of it was taken; null for those raised before it was kept. */
    @Column(name = "first_seen_at", updatable = false)
    Instant firstSeenAt;

    @Column(name = "last_seen_at", updatable = false)
    Instant lastSeenAt;

    @Column(updatable = false)
    int count;

    @Column(name = "snapshot_id", updatable = false)
    String snapshotId;

    /** Of an alert of lost cameras: which, as JSON; null otherwise. */
    String outage;

    /** The county's outage that this one of a township belongs to; null where it stands alone. */
    @Column(name = "part_of")
    UUID partOf;

    @Column(name = "cleared_at")
    Instant clearedAt;

    @Column(name = "acknowledged_at")
    Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    String acknowledgedBy;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "closed_by")
    String closedBy;

    @Column(name = "dismiss_reason")
    String dismissReason;

    String note;

    @Column(name = "incident_id")
    UUID incidentId;

    /** Whose picture it is; null for the first camera's. */
    @Column(name = "picture_camera_id", updatable = false)
    String pictureCameraId;

    @Embedded
    LastPlace lastPlace;

    /** The townships besides its own in which a plate was read, each with a desk that has the alert too; null for none. */
    @Column(name = "also_seen_in", updatable = false)
    String[] alsoSeenIn;

    @Embedded
    PlateLead lead;

    void acknowledge(String by, Instant at) {
        move(AlertStatus.ACKNOWLEDGED, "acknowledged");
        stampAcknowledgement(by, at);
    }

    /** Works from {@code OPEN} too: whoever confirms has seen it. */
    void confirm(String by, Instant at, String withNote, UUID incident) {
        move(AlertStatus.CONFIRMED, "confirmed");
        stampAcknowledgement(by, at);
        close(by, at);
        note = withNote;
        incidentId = incident;
    }

    /** Whether it comes from the watch list. */
    boolean isLead() {
        return lead != null && lead.isLead();
    }

    /** Whether a person has turned a reading away that only looked like the registered plate. */
    boolean isLookAlikeTurnedAway() {
        return is(AlertStatus.DISMISSED) && isLead() && !Boolean.TRUE.equals(lead.exact);
    }

    /** A person has compared the picture with the registered plate; a new version, because it is a decision. */
    void confirmPlate(String read, String by, Instant at) {
        lead.confirm(read, by, at);
        version++;
    }

    /** Works from {@code OPEN} too: whoever dismisses has seen it. */
    void dismiss(String by, Instant at, String reason) {
        move(AlertStatus.DISMISSED, "dismissed");
        stampAcknowledgement(by, at);
        close(by, at);
        dismissReason = reason;
    }

    /** More cameras of the same outage; count and last sighting reach the database by a statement of their own. */
    void lost(int cameras, Instant at, String all) {
        count = cameras;
        lastSeenAt = at;
        outage = all;
    }

    /** Nothing more is seen; a stamp, no decision, so the version stays. */
    void clear(Instant at) {
        clearedAt = at;
    }

    /** Seen again: the stamp goes, and the timer begins anew. Returns whether there was one. */
    boolean seenAgain() {
        boolean was = clearedAt != null && isActive();
        clearedAt = was ? null : clearedAt;
        return was;
    }

    /** Whether somebody still has to decide. */
    boolean isActive() {
        return is(AlertStatus.OPEN) || is(AlertStatus.ACKNOWLEDGED);
    }

    void expire(Instant at) {
        move(AlertStatus.EXPIRED, "expired");
        close(null, at);
    }

    /** The camera has become known: the alert gets its name and place. */
    void locate(String name, String township, GeoPoint place) {
        cameraName = name;
        townshipCode = township != null ? township : townshipCode;
        lon = place == null ? null : place.lon();
        lat = place == null ? null : place.lat();
    }

    GeoPoint location() {
        return lon == null || lat == null ? null : new GeoPoint(lon, lat);
    }

    /** Where it was seen last, if that was by another camera than the first; null otherwise. */
    AlertPlace latest() {
        return lastPlace == null || lastPlace.cameraId == null || lastPlace.cameraId.equals(cameraId)
                ? null
                : lastPlace.view();
    }

    /** Where to look for it now. */
    AlertPlace place() {
        AlertPlace latest = latest();
        return latest == null
                ? new AlertPlace(cameraId, cameraName, townshipCode, location(), snapshotUrl(), null)
                : latest;
    }

    /** Every township whose desk has it. */
    List<String> townships() {
        List<String> all = new ArrayList<>();
        all.add(townshipCode);
        if (alsoSeenIn != null) {
            all.addAll(List.of(alsoSeenIn));
        }
        return all;
    }

    String snapshotUrl() {
        return SnapshotLink.of(pictureCamera(), snapshotId);
    }

    String pictureCamera() {
        return pictureCameraId == null ? cameraId : pictureCameraId;
    }

    boolean is(AlertStatus expected) {
        return status == expected;
    }

    private void move(AlertStatus to, String verb) {
        if (!Lifecycle.ALERT.allows(status, to)) {
            String by = closedBy == null ? "" : " by " + closedBy;
            throw new ConflictProblem("This alert cannot be " + verb + ": it is already " + status + by + ".");
        }
        status = to;
        version++;
    }

    private void stampAcknowledgement(String by, Instant at) {
        if (acknowledgedAt == null) {
            acknowledgedAt = at;
            acknowledgedBy = by;
        }
    }

    private void close(String by, Instant at) {
        closedAt = at;
        closedBy = by;
    }
}
