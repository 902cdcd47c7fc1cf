package org.tianwang.alert.watchlist;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a plate is not looked out for any more; a vehicle that stops being wanted must be accounted for as well. */
public record WithdrawWatchRequest(
        @NotBlank @Size(max = 500) String reason) {}
