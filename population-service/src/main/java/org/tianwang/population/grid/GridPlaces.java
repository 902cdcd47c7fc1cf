package org.tianwang.population.grid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;

/** Which grids a place lies in. None outside of all of them, two or more on a border that they share. */
@ApplicationScoped
public class GridPlaces {

    private final GridRepository grids;
    private final CountyCalendar calendar;

    GridPlaces(GridRepository grids, CountyCalendar calendar) {
        this.grids = grids;
        this.calendar = calendar;
    }

    /** The grids that were in force at that time and cover the place. */
    public List<UUID> at(GeoPoint place, Instant time) {
        return grids.around(place.lon(), place.lat(), calendar.dayOf(time)).stream()
                .filter(grid -> grid.polygon().covers(place.lon(), place.lat()))
                .map(grid -> grid.id)
                .toList();
    }
}
