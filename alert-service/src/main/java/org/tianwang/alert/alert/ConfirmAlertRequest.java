package org.tianwang.alert.alert;

import jakarta.validation.constraints.Size;

/**
 * A note for whoever is sent; may be left out. A lead from the watch list is confirmed only by somebody who says that he
 * has compared the picture with the registered plate; other alerts ignore both fields.
 *
 * @param note where no picture of the plate is left, the console asks how it was compared and says it here
 * @param plateConfirmed true when the plate in the picture is the registered one
 * @param plate the plate as the person reads it in the picture; may be left out
 */
public record ConfirmAlertRequest(
        @Size(max = 1000) String note,
        Boolean plateConfirmed,
        @Size(max = 20) String plate) {

    static final ConfirmAlertRequest NONE = new ConfirmAlertRequest(null, null, null);

    boolean confirmsPlate() {
        return Boolean.TRUE.equals(plateConfirmed);
    }
}
