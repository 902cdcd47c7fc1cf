package org.tianwang.alert.road;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tianwang.contracts.GeoPoint;

/** A whole road network. It replaces what was imported under the same id before. */
public record RoadNetworkRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(min = 2, max = 100_000) List<@NotNull @Valid JunctionRequest> junctions,
        @NotNull @Size(min = 1, max = 150_000) List<@NotNull @Valid RoadRequest> roads) {

    /**
     * A crossing or an end; its code is how roads name it. {@code leadsOut} marks one where roads leave the map; where none
     * is marked, the outline of the network stands for it. Left out it is not part of the fingerprint, so that a network
     * from before the mark is still the same.
     */
    public record JunctionRequest(
            @NotBlank @Size(max = 50) String id,
            @Size(max = 200) String name,
            @NotNull GeoPoint location,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean leadsOut) {

        @AssertTrue(message = "must be degrees: lon -180 to 180, lat -85 to 85")
        boolean isLocation() {
            return location == null || (Math.abs(location.lon()) <= 180 && Math.abs(location.lat()) <= 85);
        }
    }

    /** A road; without a line it is straight, without a length it is as long as its line. */
    public record RoadRequest(
            @NotBlank @Size(max = 50) String from,
            @NotBlank @Size(max = 50) String to,
            @Size(max = 200) String name,
            @DecimalMin("0.1") @DecimalMax("1000000") Double lengthMetres,
            @NotNull @DecimalMin("1") @DecimalMax("150") Double speedKmh,
            Boolean oneWay,
            @Size(max = 2000) List<@NotNull GeoPoint> line) {}

    @AssertTrue(message = "must begin and end at junctions of this network, each of which is named once")
    boolean isRoads() {
        if (junctions == null || roads == null) {
            return true;
        }
        Set<String> known = new HashSet<>();
        boolean once = junctions.stream().allMatch(j -> j == null || known.add(j.id()));
        return once && roads.stream().allMatch(r -> r == null || (known.contains(r.from()) && known.contains(r.to())));
    }
}
