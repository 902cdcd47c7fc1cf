package org.tianwang.alert.alert;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A note for whoever is sent; may be left out. */
public record ConfirmAlertRequest(
        @Size(max = 1000) @Pattern(regexp = "[^\\x00]*", message = "must not hold NUL")
        String note) {

    static final ConfirmAlertRequest NONE = new ConfirmAlertRequest(null);
}
