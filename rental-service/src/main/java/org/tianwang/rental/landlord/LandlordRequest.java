package org.tianwang.rental.landlord;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A landlord as he is sent to us.
 *
 * @param phone left out of a change, the known one stays
 * @param idNumber left out of a change, the known one stays
 */
public record LandlordRequest(
        @NotBlank @Size(max = 100) String name,
        @Size(max = 30) String phone,
        @Size(max = 40) String idNumber,

        @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9._@-]+", message = "is no user name")
        String userName) {

    /** Never what it holds: requests end up in logs. */
    @Override
    public String toString() {
        return "LandlordRequest[…]";
    }
}
