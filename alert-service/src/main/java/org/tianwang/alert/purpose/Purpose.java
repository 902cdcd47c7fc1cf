package org.tianwang.alert.purpose;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What it is for: the number of a case, incident or task, and the reason in words. */
public record Purpose(
        @NotBlank @Size(max = 100) String reference,
        @NotBlank @Size(max = 500) String reason) {

    public String text() {
        return reference.strip() + ": " + reason.strip();
    }
}
