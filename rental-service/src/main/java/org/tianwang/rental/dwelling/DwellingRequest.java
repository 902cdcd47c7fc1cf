package org.tianwang.rental.dwelling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.tianwang.contracts.rental.DwellingKind;
import org.tianwang.rental.landlord.LandlordRequest;

/**
 * A dwelling as it is sent to us.
 *
 * @param code what people call it; made from the id where it is left out
 * @param rooms rooms that are let
 */
public record DwellingRequest(
        @Size(max = 40)
        @Pattern(regexp = "[\\p{L}\\p{N}._-]+", message = "has letters, digits, dot, dash and underscore")
        String code,

        @NotBlank @Size(max = 300) String address,

        @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{1,20}", message = "is no township code")
        String townshipCode,

        @NotNull @Valid Place location,
        @NotNull DwellingKind kind,
        @NotNull @Min(1) @Max(1000) Integer rooms,
        @NotNull @Valid LandlordRequest landlord) {

    /** Where it stands, WGS 84. */
    public record Place(
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat) {}
}
