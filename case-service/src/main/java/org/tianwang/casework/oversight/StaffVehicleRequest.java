package org.tianwang.casework.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A member of staff and a plate he drives.
 *
 * @param userName the name he signs in with, as looks carry it
 * @param plate as written; dots and spaces do not matter
 */
public record StaffVehicleRequest(
        @NotBlank @Size(max = 200) String userName,
        @NotBlank @Size(max = 20) String plate) {}
