package org.tianwang.alert.shift;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A day that differs: its shifts stand in the place of the week's that would begin on it; none is a day off. */
public record DatedShifts(
        @NotNull LocalDate date, @NotNull @Size(max = 4) List<@NotNull @Valid ShiftHours> shifts) {}
