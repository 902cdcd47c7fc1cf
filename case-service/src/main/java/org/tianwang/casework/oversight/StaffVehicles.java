package org.tianwang.casework.oversight;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.platform.page.PageQuery;

/** The register of staff's own vehicles. */
@ApplicationScoped
class StaffVehicles implements PanacheRepositoryBase<StaffVehicle, UUID> {
    /** More than a county's police drive. */
    private static final int REGISTERED = 5_000;

    private final StaffPlateSeal seal;

    StaffVehicles(StaffPlateSeal seal) {
        this.seal = seal;
    }

    /**
     * Who of the staff drives a vehicle that was asked for; mostly nobody. The register is opened row by row, because a
     * part of a plate has no hash to be found by; some thousand rows take some milliseconds.
     */
    Set<String> driversOf(AskedPlate asked) {
        return findAll().range(0, REGISTERED - 1).stream()
                .filter(vehicle -> asked.means(seal.open(vehicle.plateSealed, vehicle.id)))
                .map(vehicle -> vehicle.userName)
                .collect(Collectors.toSet());
    }

    Optional<StaffVehicle> of(String userName, String plateHash) {
        return find("userName = ?1 and plateHash = ?2", userName, plateHash).firstResultOptional();
    }

    List<StaffVehicle> page(PageQuery page) {
        Parameters values = new Parameters();
        String beyond = page.cursor()
                .map(cursor -> {
                    values.and("time", cursor.time()).and("id", cursor.id());
                    return "where enteredAt < :time or (enteredAt = :time and id < :id) ";
                })
                .orElse("");
        return find("from StaffVehicle " + beyond + "order by enteredAt desc, id desc", values)
                .range(0, page.limit() - 1)
                .list();
    }
}
