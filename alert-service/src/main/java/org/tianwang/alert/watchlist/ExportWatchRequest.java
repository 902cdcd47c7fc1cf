package org.tianwang.alert.watchlist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Which entries are taken out, and what for. Without a status all of them. */
public record ExportWatchRequest(
        @Size(max = 100) String status, @NotNull @Valid Purpose purpose) {

    /** The number of a case, incident or task, and the reason in words. */
    public record Purpose(
            @NotBlank @Size(max = 100) String reference,
            @NotBlank @Size(max = 500) String reason) {

        String text() {
            return reference + ": " + reason;
        }
    }
}
