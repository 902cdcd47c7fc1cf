package org.tianwang.alert.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.tianwang.alert.shift.ShiftPlan;
import org.tianwang.alert.shift.Turn;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.contracts.ops.UnitKind;
import org.tianwang.contracts.ops.UnitStatus;
import org.tianwang.contracts.ops.UnitView;

/** Who can be sent. Its status is derived and kept only so that lists can be asked for it. */
@Entity
@Table(name = "unit")
public class Unit {

    @Id
    UUID id;

    long version;

    @Column(name = "call_sign")
    String callSign;

    @Enumerated(EnumType.STRING)
    UnitKind kind;

    String[] capabilities;

    String[] crew;

    @Column(name = "township_code")
    String townshipCode;

    @Enumerated(EnumType.STRING)
    UnitStatus status;

    @Column(name = "on_shift")
    boolean onShift;

    @Column(name = "out_of_service")
    boolean outOfService;

    Double lon;

    Double lat;

    @Column(name = "position_at")
    Instant positionAt;

    @Column(name = "device_id")
    String deviceId;

    @Column(name = "shift_from")
    Instant shiftFrom;

    @Column(name = "shift_to")
    Instant shiftTo;

    /** When the shift begins or ends next; null when nothing is left to turn. */
    @Column(name = "shift_turns_at")
    Instant shiftTurnsAt;

    /** Whether its shifts follow from a plan, and not from how it was set up. */
    @Column(name = "shift_planned")
    boolean shiftPlanned;

    @Column(name = "next_shift_from")
    Instant nextShiftFrom;

    @Column(name = "next_shift_to")
    Instant nextShiftTo;

    @Column(name = "speed_kmh")
    Double speedKmh;

    Double heading;

    @Column(name = "position_source")
    String positionSource;

    @Column(name = "position_suspect")
    boolean positionSuspect;

    @Column(name = "position_told_at")
    Instant positionToldAt;

    /** Whether the last position was kept back by the rate limit. */
    @Column(name = "position_untold")
    boolean positionUntold;

    @Column(name = "active_tasks")
    int activeTasks;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    /** Takes over what the request says; a position that stays the same keeps its age. */
    void become(UnitRequest request, Instant now) {
        callSign = request.callSign();
        kind = request.kind();
        capabilities = request.capabilities().toArray(String[]::new);
        crew = request.crew().toArray(String[]::new);
        townshipCode = request.townshipCode();
        outOfService = request.outOfService();
        deviceId = request.deviceId();
        moveTo(request.position(), now);
        if (!shiftPlanned) {
            onShift = request.onShift();
            shiftFrom = request.shift() == null ? null : request.shift().from();
            shiftTo = request.shift() == null ? null : request.shift().to();
        }
        turnShift(now);
    }

    void serve(boolean inService, Instant now) {
        outOfService = !inService;
        turnShift(now);
        version++;
    }

    /** Takes its shifts from a plan: the one that is running or comes next, and the one after. */
    void follow(ShiftPlan plan, Instant now) {
        List<Turn> turns = plan.upcoming(now, 2);
        shiftPlanned = true;
        shiftFrom = turns.isEmpty() ? null : turns.get(0).from();
        shiftTo = turns.isEmpty() ? null : turns.get(0).to();
        nextShiftFrom = turns.size() < 2 ? null : turns.get(1).from();
        nextShiftTo = turns.size() < 2 ? null : turns.get(1).to();
        onShift = onShift && !turns.isEmpty();
        turnShift(now);
    }

    /** Without a plan it is on shift round the clock, until it is set up otherwise. */
    void unplan() {
        shiftPlanned = false;
        shiftFrom = null;
        shiftTo = null;
        nextShiftFrom = null;
        nextShiftTo = null;
        shiftTurnsAt = null;
        onShift = true;
        status = UnitStatusPolicy.derive(onShift, outOfService, running());
    }

    /** The one shift that it was set up with, where it was. */
    List<Turn> singleTurn() {
        return shiftTo == null ? List.of() : List.of(new Turn(shiftFrom, shiftTo));
    }

    /** Inside its shift a unit is on shift, outside it is not; without one, it is as it was set. */
    void turnShift(Instant now) {
        if (shiftTo == null) {
            shiftTurnsAt = null;
        } else {
            onShift = !now.isBefore(shiftFrom) && now.isBefore(shiftTo);
            shiftTurnsAt = now.isBefore(shiftFrom) ? shiftFrom : now.isBefore(shiftTo) ? shiftTo : null;
        }
        status = UnitStatusPolicy.derive(onShift, outOfService, running());
    }

    /** Takes over a position that was judged newer than the last. */
    void report(PositionReport report, boolean suspect, String source) {
        lon = report.location().lon();
        lat = report.location().lat();
        positionAt = report.at();
        speedKmh = report.speedKmh();
        heading = report.heading();
        positionSuspect = suspect;
        positionSource = source;
    }

    boolean mayTell(Instant now, java.time.Duration every) {
        return positionToldAt == null || !now.isBefore(positionToldAt.plus(every));
    }

    void told(Instant now) {
        positionToldAt = now;
        positionUntold = false;
    }

    /** As far as the status told last: a change of shift must not hide a running task. */
    private Collection<TaskStatus> running() {
        if (activeTasks == 0) {
            return List.of();
        }
        return switch (status) {
            case ON_SCENE -> List.of(TaskStatus.ON_SCENE);
            case EN_ROUTE -> List.of(TaskStatus.EN_ROUTE);
            default -> List.of(TaskStatus.ISSUED);
        };
    }

    private void moveTo(GeoPoint place, Instant now) {
        if (place != null && !Objects.equals(place, position())) {
            lon = place.lon();
            lat = place.lat();
            positionAt = now;
            positionSource = "MANUAL";
            positionSuspect = false;
            speedKmh = null;
            heading = null;
        }
    }

    /** Whether anything that people see of it follows from its tasks differently now. */
    boolean derive(Collection<TaskStatus> running) {
        UnitStatus derived = UnitStatusPolicy.derive(onShift, outOfService, running);
        boolean changed = derived != status || running.size() != activeTasks;
        status = derived;
        activeTasks = running.size();
        return changed;
    }

    GeoPoint position() {
        return lon == null || lat == null ? null : new GeoPoint(lon, lat);
    }

    UnitView view() {
        return new UnitView(
                id,
                version,
                callSign,
                kind,
                List.of(capabilities),
                List.of(crew),
                townshipCode,
                status,
                onShift,
                outOfService,
                position(),
                positionAt,
                activeTasks,
                deviceId,
                shiftFrom,
                shiftTo,
                positionSource,
                positionSuspect ? Boolean.TRUE : null,
                speedKmh,
                heading,
                nextShiftFrom,
                nextShiftTo);
    }
}
