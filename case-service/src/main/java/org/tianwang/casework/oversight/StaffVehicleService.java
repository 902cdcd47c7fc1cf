package org.tianwang.casework.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ForbiddenProblem;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;

/** Keeps the register by which look-ups of one's own and of colleagues' vehicles are told. The county's auditors only. */
@ApplicationScoped
@Transactional
class StaffVehicleService {
    private static final int SHOWN = 3;

    private final StaffVehicles vehicles;
    private final StaffPlateSeal seal;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    StaffVehicleService(StaffVehicles vehicles, StaffPlateSeal seal, AuditTrail audit, Caller caller, Clock clock) {
        this.vehicles = vehicles;
        this.seal = seal;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Page<StaffVehicleView> list(PageQuery page) {
        List<StaffVehicle> found = caller.jurisdiction().county() ? vehicles.page(page) : List.of();
        return Page.of(found, page, this::view, vehicle -> new Cursor(vehicle.enteredAt, vehicle.id));
    }

    /** Entering the same again answers the line as it stands. */
    StaffVehicleView enter(StaffVehicleRequest request) {
        if (!caller.jurisdiction().county()) {
            throw new ForbiddenProblem("The register of staff vehicles is the county's.");
        }
        String plate = Plates.normal(request.plate());
        if (!Plates.isPlate(plate)) {
            throw new InvalidProblem("plate", "is not a plate, such as 豫A12345");
        }
        String userName = request.userName().strip();
        return vehicles.of(userName, seal.hash(plate)).map(this::view).orElseGet(() -> view(entered(userName, plate)));
    }

    private StaffVehicle entered(String userName, String plate) {
        StaffVehicle vehicle = new StaffVehicle();
        vehicle.id = Ids.next(clock);
        vehicle.userName = userName;
        vehicle.plateSealed = seal.seal(plate, vehicle.id);
        vehicle.plateHash = seal.hash(plate);
        vehicle.enteredBy = caller.name();
        vehicle.enteredAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        vehicles.persistAndFlush(vehicle);
        writeDown("STAFF_VEHICLE_ENTERED", vehicle);
        return vehicle;
    }

    void remove(UUID id) {
        StaffVehicle vehicle = vehicles.findByIdOptional(id)
                .filter(found -> caller.jurisdiction().county())
                .orElseThrow(() -> new NotFoundProblem("staff vehicle", id));
        writeDown("STAFF_VEHICLE_REMOVED", vehicle);
        vehicles.delete(vehicle);
    }

    /** Before it is committed, and whose it is: once a line is gone its id tells nobody anything. */
    private void writeDown(String action, StaffVehicle vehicle) {
        StaffVehicleView shown = view(vehicle);
        audit.record(Look.allowed(
                action, "staff-vehicle", vehicle.id, shown.userName() + ", plate ending " + shown.plateEnd()));
    }

    private StaffVehicleView view(StaffVehicle vehicle) {
        String plate = seal.open(vehicle.plateSealed, vehicle.id);
        return new StaffVehicleView(
                vehicle.id,
                vehicle.userName,
                plate.substring(plate.length() - SHOWN),
                vehicle.enteredBy,
                vehicle.enteredAt);
    }
}
