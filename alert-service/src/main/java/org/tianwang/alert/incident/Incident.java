package org.tianwang.alert.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.tianwang.alert.lifecycle.Lifecycle;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.IncidentAttention;
import org.tianwang.contracts.ops.IncidentKind;
import org.tianwang.contracts.ops.IncidentSource;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.contracts.ops.OffenceKind;
import org.tianwang.contracts.ops.Outcome;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.platform.problem.ConflictProblem;

/**
 * Something real that units are sent to. Its row lock is taken before anything of it changes, its tasks included, so
 * that all its events leave in the order in which they happened.
 */
@Entity
@Table(name = "incident")
public class Incident {

    @Id
    UUID id;

    long version;

    @Enumerated(EnumType.STRING)
    IncidentStatus status;

    @Enumerated(EnumType.STRING)
    Severity severity;

    @Enumerated(EnumType.STRING)
    IncidentSource source;

    String title;

    String note;

    /** Of the vehicle that it is about; told to the crews that are under way, and in no list. */
    @Column(updatable = false)
    String plate;

    @Column(name = "township_code")
    String townshipCode;

    Double lon;

    Double lat;

    String place;

    @Column(name = "alert_ids")
    UUID[] alertIds;

    @Column(name = "camera_id")
    String cameraId;

    @Column(name = "camera_name")
    String cameraName;

    @Column(name = "snapshot_url")
    String snapshotUrl;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "opened_by")
    String openedBy;

    @Column(name = "dispatched_at")
    Instant dispatchedAt;

    @Column(name = "on_scene_at")
    Instant onSceneAt;

    @Column(name = "resolved_at")
    Instant resolvedAt;

    @Column(name = "resolved_by")
    String resolvedBy;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "closed_by")
    String closedBy;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "offence_kind")
    OffenceKind offenceKind;

    @Column(name = "resolution_note")
    String resolutionNote;

    @Enumerated(EnumType.STRING)
    IncidentKind kind;

    @Enumerated(EnumType.STRING)
    IncidentAttention attention;

    @Column(name = "proposed_unit_id")
    UUID proposedUnitId;

    @Column(name = "proposed_call_sign")
    String proposedCallSign;

    /** The one it ends with, however many merges lie between; read all over. */
    @Column(name = "merged_into")
    UUID mergedInto;

    /** The one it was merged into itself; the two differ once that one was merged too. */
    @Column(name = "merged_via")
    UUID mergedVia;

    @Column(name = "merged_at")
    Instant mergedAt;

    @Column(name = "merged_by")
    String mergedBy;

    /** Somebody has to decide who goes now. True when that is news. */
    boolean stand(IncidentAttention why, UUID unitId, String callSign) {
        if (attention == why && Objects.equals(proposedUnitId, unitId)) {
            return false;
        }
        attention = why;
        proposedUnitId = unitId;
        proposedCallSign = callSign;
        version++;
        return true;
    }

    /** A unit was sent. True when it was the first one. */
    boolean dispatched(Instant at) {
        if (status != IncidentStatus.OPEN) {
            mustRun("given to a unit");
            return false;
        }
        move(IncidentStatus.DISPATCHED, "given to a unit");
        dispatchedAt = at;
        return true;
    }

    /** A unit is on scene. True when it was the first one. */
    boolean reached(Instant at) {
        if (status != IncidentStatus.DISPATCHED) {
            return false;
        }
        move(IncidentStatus.ON_SCENE, "reached");
        onSceneAt = at;
        return true;
    }

    /** Takes over what is named. True when anything is different then. */
    boolean amend(AmendIncidentRequest known) {
        mustRun("changed");
        boolean changed = takeOver(known);
        version += changed ? 1 : 0;
        return changed;
    }

    private boolean takeOver(AmendIncidentRequest known) {
        IncidentFacts before = IncidentViews.facts(this);
        title = known.title() == null ? title : known.title().strip();
        severity = known.severity() == null ? severity : known.severity();
        kind = known.kind() == null ? kind : known.kind();
        lon = known.location() == null ? lon : Double.valueOf(known.location().lon());
        lat = known.location() == null ? lat : Double.valueOf(known.location().lat());
        place = known.place() == null
                ? place
                : known.place().isBlank() ? null : known.place().strip();
        return !IncidentViews.facts(this).equals(before);
    }

    void resolve(Outcome result, OffenceKind offence, String withNote, String by, Instant at) {
        move(IncidentStatus.RESOLVED, "resolved");
        attention = null;
        proposedUnitId = null;
        proposedCallSign = null;
        outcome = result;
        offenceKind = offence;
        resolutionNote = withNote;
        resolvedBy = by;
        resolvedAt = at;
    }

    void close(String by, Instant at) {
        if (status == IncidentStatus.CLOSED) {
            throw new ConflictProblem("This incident is already closed.");
        }
        move(IncidentStatus.CLOSED, "closed before it is resolved");
        closedBy = by;
        closedAt = at;
    }

    /**
     * It duplicates another one from now on. Nothing of it moves, so that parting the two finds it as it was; the one
     * further along stays, because the other's way to the scene would otherwise be counted anew.
     */
    void mergeInto(Incident other, String by, Instant at) {
        mustRun("merged");
        other.mustRun("merged");
        if (mergedInto != null || other.mergedInto != null) {
            throw new ConflictProblem("One of the two is merged into another incident already: part them first.");
        }
        if (status.ordinal() > other.status.ordinal()) {
            throw new ConflictProblem("This incident is further along: merge the other one into it.");
        }
        mergedInto = other.id;
        mergedVia = other.id;
        mergedBy = by;
        mergedAt = at;
        version++;
        other.version++;
    }

    /** It is an incident of its own again. */
    void part(Incident other) {
        mustRun("parted");
        other.mustRun("parted");
        mergedInto = null;
        mergedVia = null;
        mergedBy = null;
        mergedAt = null;
        version++;
        other.version++;
    }

    /** The one it was merged into was merged or parted itself: it goes along. */
    void goWith(UUID survivor) {
        mergedInto = survivor;
        version++;
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    /** Whether it was resolved in just this way: then a repeat changes nothing. */
    boolean isResolvedAs(Outcome result, OffenceKind offence) {
        return resolvedAt != null && outcome == result && offenceKind == offence;
    }

    GeoPoint location() {
        return lon == null || lat == null ? null : new GeoPoint(lon, lat);
    }

    private void mustRun(String verb) {
        if (status == IncidentStatus.RESOLVED || status == IncidentStatus.CLOSED) {
            throw refused(verb);
        }
    }

    private void move(IncidentStatus to, String verb) {
        if (!Lifecycle.INCIDENT.allows(status, to)) {
            throw refused(verb);
        }
        status = to;
        version++;
    }

    private ConflictProblem refused(String verb) {
        return new ConflictProblem("This incident cannot be " + verb + ": it is " + status + ".");
    }
}
