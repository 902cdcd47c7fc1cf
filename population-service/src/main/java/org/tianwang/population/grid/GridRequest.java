package org.tianwang.population.grid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.tianwang.contracts.people.GridKind;

/**
 * A grid as it is sent to us.
 *
 * @param code what people call it; made from the id where it is left out
 * @param polygon its corners as {@code [longitude, latitude]}; the first may be repeated at the end
 * @param officers user names of its grid officers
 * @param validFrom first day; today where it is left out of a new grid
 * @param validTo last day, or nothing
 */
public record GridRequest(
        @Size(max = 40)
        @Pattern(regexp = "[\\p{L}\\p{N}._-]+", message = "has letters, digits, dot, dash and underscore")
        String code,

        @NotBlank @Size(max = 120) String name,
        @NotNull GridKind kind,

        @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{1,20}", message = "is no township code")
        String townshipCode,

        @NotNull List<List<Double>> polygon,
        @NotNull List<@NotBlank @Size(max = 100) String> officers,
        LocalDate validFrom,
        LocalDate validTo) {}
