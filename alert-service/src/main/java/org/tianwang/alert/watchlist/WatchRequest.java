package org.tianwang.alert.watchlist;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.tianwang.alert.plate.Plates;
import org.tianwang.contracts.ops.Severity;

/**
 * A plate that somebody wants looked out for. Without a township it is the whole county's; {@code validFrom} is now
 * unless it says otherwise.
 */
public record WatchRequest(
        @NotBlank @Size(max = 20) String plate,
        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 200) String authority,
        @NotBlank @Size(max = 100) String caseNumber,
        @NotNull Severity severity,
        @Size(max = 20) String townshipCode,
        Instant validFrom,
        @NotNull Instant validTo) {

    @AssertTrue(message = "must be a whole plate of 7 or 8 characters")
    boolean isPlate() {
        return plate == null || Plates.isPlate(Plates.normal(plate));
    }
}
