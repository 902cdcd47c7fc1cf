package org.tianwang.alert.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A batch of positions, in any order. */
public record PositionsRequest(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid PositionReport> positions) {}
