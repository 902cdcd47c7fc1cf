package org.tianwang.population.gridalert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.tianwang.contracts.ops.AlertEvent;
import org.tianwang.population.grid.CountyCalendar;
import org.tianwang.population.grid.GridDrawn;
import org.tianwang.population.grid.GridPlaces;

/**
 * Puts alerts into the grids in which they lie: an alert when it comes, and those of the last days when a grid is drawn,
 * so that it does not matter which of the two was first. An alert stays in a grid once it was put there, even if the
 * grid is redrawn: its officers were told.
 */
@ApplicationScoped
class AlertPlacer {

    /** More of one quarter's alerts than anybody reads; keeps the drawing of a grid a short transaction. */
    private static final int MOST_BACKFILLED = 2_000;

    private final DrawingLock lock;
    private final AlertCopies copies;
    private final GridPlaces places;
    private final CountyCalendar calendar;
    private final GridAlertConfig config;
    private final Clock clock;

    AlertPlacer(
            DrawingLock lock,
            AlertCopies copies,
            GridPlaces places,
            CountyCalendar calendar,
            GridAlertConfig config,
            Clock clock) {
        this.lock = lock;
        this.copies = copies;
        this.places = places;
        this.calendar = calendar;
        this.config = config;
        this.clock = clock;
    }

    /** What is older than the retention is passed over, so that a replayed topic does not bring it back. */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(AlertEvent event) {
        AlertCopy alert = AlertCopy.of(event.alert());
        if (alert.raisedAt().isBefore(clock.instant().minus(config.retention()))) {
            return;
        }
        lock.whileAnAlertIsPlaced();
        if (copies.keep(alert) && alert.location() != null) {
            places.at(alert.location(), alert.raisedAt()).forEach(grid -> copies.place(alert.id(), grid));
        }
    }

    void backfill(@Observes GridDrawn grid) {
        lock.whileAGridIsDrawn();
        Instant since = clock.instant().minus(config.backfill());
        copies.inBoxOf(grid, since, MOST_BACKFILLED).stream()
                .filter(alert -> grid.inForceOn(calendar.dayOf(alert.raisedAt())))
                .filter(alert -> grid.area().covers(alert.lon(), alert.lat()))
                .forEach(alert -> copies.place(alert.alertId(), grid.gridId()));
    }
}
