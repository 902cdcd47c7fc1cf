package org.tianwang.alert.alert;

import jakarta.validation.constraints.Size;

/** A note for whoever is sent; may be left out. */
public record ConfirmAlertRequest(@Size(max = 1000) String note) {

    static final ConfirmAlertRequest NONE = new ConfirmAlertRequest(null);
}
