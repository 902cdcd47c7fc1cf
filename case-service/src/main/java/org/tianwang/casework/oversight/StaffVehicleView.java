package org.tianwang.casework.oversight;

import java.time.Instant;
import java.util.UUID;

/** A line of the register. The plate is shown by its last three characters only. */
public record StaffVehicleView(UUID id, String userName, String plateEnd, String enteredBy, Instant enteredAt) {}
