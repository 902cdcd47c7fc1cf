package org.tianwang.population.grid;

import java.time.LocalDate;
import java.util.List;
import org.tianwang.contracts.people.GridKind;

/** What a grid is said to be, checked and in one spelling, so that two of them can be compared. */
record GridDrawing(
        String code,
        String name,
        GridKind kind,
        String townshipCode,
        List<List<Double>> corners,
        List<String> officers,
        LocalDate validFrom,
        LocalDate validTo) {}
