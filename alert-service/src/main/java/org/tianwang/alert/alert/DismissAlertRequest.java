package org.tianwang.alert.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why it is nothing: kept with the alert, and counted for the false-alarm rate of its rule. */
public record DismissAlertRequest(@NotBlank @Size(max = 200) String reason) {}
