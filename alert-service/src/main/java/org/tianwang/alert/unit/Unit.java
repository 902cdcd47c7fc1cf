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
        onShift = request.onShift();
        outOfService = request.outOfService();
        moveTo(request.position(), now);
        status = UnitStatusPolicy.derive(onShift, outOfService, running());
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
                activeTasks);
    }
}
