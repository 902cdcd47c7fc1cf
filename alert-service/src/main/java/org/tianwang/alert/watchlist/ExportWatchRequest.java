package org.tianwang.alert.watchlist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.tianwang.alert.purpose.Purpose;

/** Which entries are taken out, and what for. Without a status all of them. */
public record ExportWatchRequest(
        @Size(max = 100) String status, @NotNull @Valid Purpose purpose) {}
