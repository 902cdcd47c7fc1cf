package org.tianwang.alert.sighting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tianwang.alert.purpose.Purpose;

/**
 * A search of sightings, with its scope in time and place and the purpose it serves. Sent in a body, so that no plate
 * stands in an address or a log.
 *
 * @param plate a whole plate, a part of one, or a pattern with {@code ?} and {@code *}; may be left out where cameras or
 *     an area are named
 */
public record SearchSightingsRequest(
        @Size(max = 20) String plate,
        @NotNull Instant from,
        @NotNull Instant to,
        @Size(max = 100) List<@NotBlank @Size(max = 100) String> cameraIds,
        @Size(max = 20) String townshipCode,
        @Valid Area area,
        @NotNull @Valid Purpose purpose) {

    private static final Duration LONGEST = Duration.ofDays(31);
    /** Letters and digits that a part of a plate must have: with fewer, half of the county's vehicles match. */
    private static final int FEWEST_LITERALS = 3;

    @AssertTrue(message = "must be a plate of 7 or 8 characters, a part of one, or a pattern with ? and *")
    boolean isPlate() {
        return !hasPlate() || pattern().isPresent();
    }

    @AssertTrue(message = "must have at least three letters or digits: fewer match too many vehicles")
    boolean isPlateLongEnough() {
        return !hasPlate()
                || pattern().map(p -> p.literals() >= FEWEST_LITERALS).orElse(true);
    }

    @AssertTrue(message = "must be given, unless cameras or an area are")
    boolean isPlateOrPlace() {
        return hasPlate() || hasCameras() || area != null;
    }

    @AssertTrue(message = "must lie after from, and no more than 31 days")
    boolean isTo() {
        return from == null
                || to == null
                || (to.isAfter(from) && Duration.between(from, to).compareTo(LONGEST) <= 0);
    }

    public Optional<PlatePattern> pattern() {
        return hasPlate() ? PlatePattern.parse(plate) : Optional.empty();
    }

    public boolean hasCameras() {
        return cameraIds != null && !cameraIds.isEmpty();
    }

    /** Nowhere in particular. */
    @JsonIgnore
    public boolean isAnywhere() {
        return townshipCode == null && !hasCameras() && area == null;
    }

    /** Whether another search asks for nothing that this one does not ask for. */
    public boolean covers(SearchSightingsRequest other) {
        boolean samePlaces = isAnywhere()
                || (Objects.equals(townshipCode, other.townshipCode)
                        && Objects.equals(cameraIds, other.cameraIds)
                        && Objects.equals(area, other.area));
        boolean samePlate = pattern()
                .map(mine -> other.pattern()
                        .filter(PlatePattern::whole)
                        .filter(mine::covers)
                        .isPresent())
                .orElse(true);
        return samePlaces && samePlate && !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** Place and time in words, for the audit trail and for whoever decides. */
    public String scope() {
        String place = isAnywhere() ? "everywhere" : "";
        place += townshipCode == null ? "" : "township " + townshipCode + " ";
        place += hasCameras() ? cameraIds.size() + " cameras " : "";
        place += area == null ? "" : area.words();
        return place.strip() + ", " + from + " to " + to;
    }

    private boolean hasPlate() {
        return plate != null && !plate.isBlank();
    }
}
