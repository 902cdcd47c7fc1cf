package org.tianwang.casework.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A vehicle of somebody who may look at vehicles. The plate is sealed; its keyed hash finds it. */
@Entity
@Table(name = "staff_vehicle")
class StaffVehicle {

    @Id
    UUID id;

    @Column(name = "user_name", updatable = false)
    String userName;

    @Column(name = "plate_sealed", updatable = false)
    String plateSealed;

    @Column(name = "plate_hash", updatable = false)
    String plateHash;

    @Column(name = "entered_by", updatable = false)
    String enteredBy;

    @Column(name = "entered_at", updatable = false)
    Instant enteredAt;
}
