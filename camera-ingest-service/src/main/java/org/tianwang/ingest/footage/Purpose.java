package org.tianwang.ingest.footage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a look is for: the number of a case, incident, task or alert, and the reason in words. */
public record Purpose(
        @NotBlank @Size(max = 100) String reference,
        @NotBlank @Size(max = 500) String reason) {

    public String text() {
        return reference + ": " + reason;
    }
}
